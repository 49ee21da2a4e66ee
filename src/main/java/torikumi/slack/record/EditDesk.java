package torikumi.slack.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.progress.HealthScales;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Progress;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Permalinks;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.identity.People;
import torikumi.slack.record.RecordedBlocks.Surroundings;
import torikumi.slack.words.Command;
import torikumi.slack.words.CommandParser;
import torikumi.slack.words.ProgressWords;
import torikumi.slack.words.Talk;
import torikumi.staff.Person;

/**
 * Follows what people make of their messages afterwards. The record stays as it is: whoever wrote the message is told privately, and
 * offered what the message says now.
 */
@Component
public class EditDesk {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordBook book;
    private final InitiativeFinder finder;
    private final CardThreads threads;
    private final Drafts drafts;
    private final Permalinks permalinks;
    private final People people;
    private final Showings showings;
    private final Settings settings;
    private final Clock clock;

    EditDesk(
            PlanDirectory plans,
            HealthScales scales,
            RecordBook book,
            InitiativeFinder finder,
            CardThreads threads,
            Drafts drafts,
            Permalinks permalinks,
            People people,
            Showings showings,
            Settings settings,
            Clock clock) {
        this.plans = plans;
        this.scales = scales;
        this.book = book;
        this.finder = finder;
        this.threads = threads;
        this.drafts = drafts;
        this.permalinks = permalinks;
        this.people = people;
        this.showings = showings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * An edit.
     *
     * @param asked who wrote the message and what it says now, as if it had been said just now
     * @param before what it said; null where Slack does not tell
     * @param toUs whether it was said to the bot before already
     * @param key names the edit
     * @param at when it was edited
     */
    public record Edit(Asked asked, @Nullable String before, boolean toUs, String key, Instant at) {}

    /**
     * What its author is told.
     *
     * @param recorded what was recorded from the message, the oldest first
     * @return null where there is nothing to say
     */
    public Answering.@Nullable Letter edited(Edit edit, List<HistoryEntry> recorded) {
        if (edit.asked().isTooLong()) return tooLong(edit, recorded);
        HistoryEntry standing = recorded.stream()
                .filter(entry -> !entry.newest().isWithdrawn())
                .reduce((one, later) -> later)
                .orElse(null);
        return standing == null ? nowAReport(edit, !recorded.isEmpty()) : changed(edit, standing);
    }

    /** Nothing of it is read; the record stays as it is, which whoever has something there or spoke to us is told. */
    private Answering.@Nullable Letter tooLong(Edit edit, List<HistoryEntry> recorded) {
        if (recorded.isEmpty() && !edit.toUs()) return null;
        Asked asked = edit.asked();
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(asked.userId()));
        return new Answering.Letter(TalkDesk.toAuthor(asked), TooLongBlocks.of(asked, showing.say()));
    }

    private Answering.@Nullable Letter changed(Edit edit, HistoryEntry standing) {
        ProgressUpdate update = standing.newest();
        Found.OfInitiative about = plans.initiative(update.initiativeId()).orElse(null);
        if (about == null) return null;
        InitiativeFinder.Coded now = coded(edit.asked().words());
        String author = update.author().person().id();
        Showing showing = showings.of(
                Asked.Place.DIRECT, people.ofIfKnown(CurrentWorkspace.get().id(), author));
        var in = new Surroundings(about, settings.staff().guests(), false);
        if (now.initiative() != null && now.initiative().initiative().id() != update.initiativeId()) {
            Draft moving = moving(edit, update, now.initiative(), now.rest())
                    .about(now.initiative().initiative().id());
            return told(
                    edit,
                    update,
                    EditedBlocks.moved(
                            update,
                            now.initiative(),
                            edit.asked().words(),
                            drafts.keep(author, moving),
                            canBeWithdrawn(standing),
                            in,
                            showing));
        }
        boolean hadCode = edit.before() != null && isAbout(coded(edit.before()), update);
        if (now.initiative() == null && now.missing() != null && hadCode) {
            String draftId = drafts.keep(
                    author, moving(edit, update, about, now.missing().rest()));
            return told(
                    edit,
                    update,
                    EditedBlocks.noSuchCode(now.missing().code(), now.missing().nearest(), draftId, in, showing));
        }
        if (now.initiative() == null && hadCode && update.source().way() != WayIn.THREAD)
            return told(
                    edit,
                    update,
                    EditedBlocks.codeGone(update, edit.asked().words(), canBeWithdrawn(standing), in, showing));
        Progress corrected = merged(edit, update, about, now.rest());
        if (corrected.equals(update.progress())) return null;
        Draft draft = draft(edit, update, corrected)
                .about(update.initiativeId())
                .correcting(update.id(), showing.say().text("record.editedWhy"));
        return told(
                edit,
                update,
                RecordedBlocks.edited(update, edit.asked().words(), drafts.keep(author, draft), in, showing));
    }

    private static boolean isAbout(InitiativeFinder.Coded coded, ProgressUpdate update) {
        return coded.initiative() != null && coded.initiative().initiative().id() == update.initiativeId();
    }

    private boolean canBeWithdrawn(HistoryEntry entry) {
        return !clock.instant().isAfter(entry.first().recordedAt().plus(ProgressLog.WITHDRAWABLE));
    }

    /** What follows the verb, if there is one. */
    private InitiativeFinder.Coded coded(String words) {
        return finder.coded(parser.parse(words) instanceof Command.Update(var behindVerb) ? behindVerb : words);
    }

    /** What the message says now, for another initiative in place of the one it was recorded for. */
    private Draft moving(Edit edit, ProgressUpdate update, Found.OfInitiative other, String rest) {
        return draft(edit, update, merged(edit, update, other, rest)).replacing(update.id());
    }

    /** What the new words do not say stays as it was recorded. */
    private Progress merged(Edit edit, ProgressUpdate update, Found.OfInitiative about, String rest) {
        Progress was = update.progress();
        Progress now = ProgressWords.of(
                        rest, scales.current(), book.day(update.source().saidAt()))
                .progress();
        return was.amended(now).words(now.words());
    }

    private static Draft draft(Edit edit, ProgressUpdate update, Progress progress) {
        var source = update.source();
        var origin = new Draft.Origin(
                source.way(),
                edit.key(),
                edit.at(),
                Objects.requireNonNullElse(source.channelId(), ""),
                source.messageTs(),
                edit.asked().origin().threadTs(),
                source.permalink());
        return Draft.of(origin, "").saying(progress);
    }

    /** To whoever recorded it, who may be another than who wrote the message. */
    private static Answering.Letter told(Edit edit, ProgressUpdate update, Reply reply) {
        Asked asked = edit.asked();
        String author = update.author().person().id();
        Destination to = asked.place() == Asked.Place.DIRECT
                ? new Destination.Channel(author, null)
                : new Destination.Person(
                        asked.channelId(), author, asked.origin().threadTs());
        return new Answering.Letter(to, reply);
    }

    /**
     * A message from which nothing stands in the record: said to us or in the thread of an initiative, it may report something now.
     *
     * @param before whether something of it was recorded, and taken back
     */
    private Answering.@Nullable Letter nowAReport(Edit edit, boolean before) {
        Asked asked = edit.asked();
        String words = asked.words();
        LocalDate day = book.day(asked.origin().saidAt());
        if (ProgressWords.of(words, scales.current(), day).question()) return null;
        InitiativeFinder.Coded coded = coded(words);
        Optional<Found.OfInitiative> ofThread = ofThread(asked);
        if (!edit.toUs() && ofThread.isEmpty()) return null;
        Found.OfInitiative about = coded.initiative() != null ? coded.initiative() : ofThread.orElse(null);
        if (about == null) return null;
        var said = ProgressWords.of(coded.rest(), scales.current(), day);
        boolean report = coded.initiative() == null
                ? Talk.tone(words, said) != Talk.Tone.CONVERSATION
                : said.saysHowItStands() || said.happened();
        Person person = people.person(asked.userId());
        if (!report || coded.initiative() == null && !book.actsFor(person, about)) return null;
        Draft draft = Draft.of(asked, coded.rest(), permalinks.of(asked))
                .about(about.initiative().id());
        String draftId = drafts.keep(person.id(), before ? draft.named(edit.key()) : draft);
        Showing showing = book.showing(asked.place(), people.of(asked.userId()));
        Reply question = said.healths().isEmpty()
                ? AskBackBlocks.maybe(about, coded.rest(), draftId, showing)
                : AskBackBlocks.whichHealth(about, said.healths(), draftId, showing);
        return new Answering.Letter(
                TalkDesk.toAuthor(asked), AskBackBlocks.after(showing.say().text("record.edited.report"), question));
    }

    private Optional<Found.OfInitiative> ofThread(Asked asked) {
        String thread = asked.origin().threadTs();
        return thread == null
                ? Optional.empty()
                : threads.initiative(asked.channelId(), thread).flatMap(plans::initiative);
    }
}
