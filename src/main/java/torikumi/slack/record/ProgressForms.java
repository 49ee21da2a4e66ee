package torikumi.slack.record;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Grade;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.progress.Standings;
import torikumi.progress.WayIn;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Sent;
import torikumi.slack.record.FilledForm.Occasion;
import torikumi.slack.record.ProgressForm.Field;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.slack.words.ProgressWords;
import torikumi.slack.words.SaidCode;

/** Fills in the form for recording and correcting with what is known. */
@Component
public class ProgressForms {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory plans;
    private final ProgressReader reader;
    private final ProgressLog log;
    private final Versions versions;
    private final Drafts drafts;
    private final Standings standings;

    ProgressForms(
            PlanDirectory plans,
            ProgressReader reader,
            ProgressLog log,
            Versions versions,
            Drafts drafts,
            Standings standings) {
        this.plans = plans;
        this.reader = reader;
        this.log = log;
        this.versions = versions;
        this.drafts = drafts;
        this.standings = standings;
    }

    /** @param words that ask for an initiative, a section or a unit; others leave the initiative to be chosen */
    public View asked(String words, String channelId, @Nullable String threadTs, Showing showing) {
        Found found = found(words);
        Found.OfInitiative about = found instanceof Found.OfInitiative of ? of : null;
        boolean place = found instanceof Found.OfSection || found instanceof Found.OfUnit;
        FormMemo memo = FormMemo.opened(WayIn.FORM, channelId, threadTs).in(place ? words : "");
        return form(about, Progress.NOTHING, Occasion.because(List.of()), memo, showing);
    }

    /** What words that a button carries ask for. */
    public Found found(String words) {
        return switch (parser.parse(words)) {
            case Command.ShowInitiative(var scope, var code) -> plans.initiative(scope, code);
            case Command.ListSection(var scope, var name, var page) -> plans.place(scope, name);
            case Command.Ask(var scope, var asked, var page) -> plans.ask(scope, asked);
            default -> new Found.NoPlan();
        };
    }

    /** The form for a draft, with all that was typed; empty when the draft is gone. */
    public Optional<View> ofDraft(String personId, String draftId, Showing showing) {
        return drafts.find(draftId, personId).map(draft -> {
            View form = of(draft, draftId, null, null, showing);
            return drafts.since(draftId, personId)
                    .map(since -> headed(AskBackBlocks.changed(since, showing), form))
                    .orElse(form);
        });
    }

    /** Brings a form; says what to do where it cannot be opened, or where what it would be about is gone. */
    static Reply bringing(Optional<View> form, Showing showing) {
        Reply instead = new Card(showing, form.isPresent() ? "record.formFailed" : "record.draftGone").reply();
        return form.map(instead::withForm).orElse(instead);
    }

    /** With why it has opened, or what is to be known, before its fields. */
    public static View headed(String sentence, View form) {
        List<LayoutBlock> blocks = new ArrayList<>(new Card().text(sentence).blocks());
        blocks.addAll(form.getBlocks());
        form.setBlocks(blocks);
        return form;
    }

    /**
     * The form for a draft in which nothing is said yet.
     *
     * @param inWords whether 変更なし alone is not enough
     */
    public View begun(Draft draft, String draftId, boolean inWords, Showing showing) {
        return of(draft, draftId, null, inWords ? Field.WORDS : null, showing);
    }

    /** @param why it was not recorded; null where what is wrong with the draft is still to be found out */
    private View of(Draft draft, String draftId, @Nullable Refusal why, @Nullable Field wanted, Showing showing) {
        Found.OfInitiative about = draft.initiativeId() == null
                ? null
                : plans.initiative(draft.initiativeId()).orElse(null);
        LocalDate said = reader.day(draft.origin().saidAt());
        ProgressWords.Said read = draft.progress() != null ? null : reader.read(draft);
        Progress progress = read == null ? draft.progress() : read.progress();
        var memo = new FormMemo(
                draft.corrects() == null ? null : draft.initiativeId(),
                draft.corrects() == null ? null : versions.name(draft.corrects()),
                draftId,
                draft.origin().way(),
                draft.origin().channelId(),
                draft.origin().messageTs(),
                draft.origin().threadTs(),
                draft.origin().permalink(),
                "");
        List<Refusal> faults = why != null
                ? why.all()
                : faults(
                        read == null ? List.of() : read.misread(),
                        about,
                        progress,
                        draft.origin().saidAt());
        var occasion = new Occasion(faults, draft.corrects() == null ? null : draft.why(), null, wanted);
        return form(about, on(said, progress), occasion, memo, showing);
    }

    /** The card of a refusal, with the form where a field of it mends that. */
    public Reply mending(RecordWriter.Written written, Showing showing) {
        Refusal why = written.refusal();
        return why != null && written.draftId() != null && RefusalBlocks.isMendedInForm(why)
                ? written.reply().withForm(of(written.draft(), written.draftId(), why, null, showing))
                : written.reply();
    }

    /** Where nothing is typed yet, nothing is wrong yet. */
    private List<Refusal> faults(
            List<Refusal.Misread> misread, Found.@Nullable OfInitiative about, Progress progress, Instant saidAt) {
        return Stream.concat(
                        misread.stream(),
                        progress.saysSomething() ? log.faults(about, progress, saidAt).stream() : Stream.empty())
                .toList();
    }

    /** A form that is open, as it is drawn anew. */
    OpenProgressForm open(View view, Sent entered) {
        String id = entered.text(Field.INITIATIVE.id);
        Found.OfInitiative chosen = id.isEmpty()
                ? null
                : plans.initiative(entered.number(Field.INITIATIVE.id)).orElse(null);
        return new OpenProgressForm(view, entered, chosen, now(chosen), reader.scale(), reader.today());
    }

    /**
     * The form for a correction; empty when there is no such version.
     *
     * @param wanted what it is corrected for; null where that may be anything
     */
    Optional<View> correcting(
            long updateId, @Nullable Field wanted, String channelId, @Nullable String threadTs, Showing showing) {
        ProgressUpdate update = versions.newest(updateId).orElse(null);
        if (update == null) return Optional.empty();
        Found.OfInitiative about = versions.about(update).orElse(null);
        FormMemo memo = FormMemo.correcting(update.initiativeId(), update.ref(), channelId, threadTs);
        String why = wanted == Field.NEXT ? showing.say().text("record.nextStepWhy") : "";
        var occasion = new Occasion(List.of(), why, null, wanted);
        return Optional.of(form(about, update.progress(), occasion, memo, showing));
    }

    /**
     * The form for a message that somebody wants recorded.
     *
     * @param memo with the message as source
     * @param authorId who wrote the message
     */
    public View fromMessage(String text, Instant writtenAt, FormMemo memo, String authorId, Showing showing) {
        LocalDate day = reader.day(writtenAt);
        var code = Stream.concat(SaidCode.in(text).stream(), SaidCode.runOn(text).stream())
                .filter(each -> found(each.text()) instanceof Found.OfInitiative)
                .findFirst()
                .orElse(null);
        Found.OfInitiative about = code == null ? null : (Found.OfInitiative) found(code.text());
        var said = reader.read(code == null ? text : code.rest(), writtenAt);
        Progress progress = on(day, said.progress());
        List<Refusal> faults = faults(said.misread(), about, progress, writtenAt);
        var from = new FilledForm.From(authorId, memo.permalink());
        return form(about, progress, new Occasion(faults, null, from, null), memo, showing);
    }

    /** What was said on a day and of no other is about that day. */
    private static Progress on(LocalDate day, Progress said) {
        return said.asOf() == null ? said.asOf(day) : said;
    }

    private View form(
            Found.@Nullable OfInitiative about, Progress progress, Occasion occasion, FormMemo memo, Showing showing) {
        boolean known = about != null && occasion.from() == null;
        return ProgressForm.of(
                new FilledForm(
                        about,
                        now(about),
                        progress,
                        reader.scale(),
                        reader.today(),
                        occasion,
                        known ? memo.about(about.initiative().id()).text() : memo.text()),
                showing);
    }

    private @Nullable Grade now(Found.@Nullable OfInitiative about) {
        return about == null ? null : standings.of(about).standing().grade();
    }
}
