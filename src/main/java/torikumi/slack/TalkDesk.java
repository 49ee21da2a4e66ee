package torikumi.slack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HealthScales;
import torikumi.progress.Progress;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;
import torikumi.slack.command.Command;
import torikumi.slack.command.CommandParser;
import torikumi.slack.command.ProgressWords;
import torikumi.slack.command.Talk;
import torikumi.slack.delivery.Destination;
import torikumi.slack.record.Draft;
import torikumi.slack.record.Drafts;
import torikumi.slack.record.InitiativeFinder;
import torikumi.slack.record.Permalinks;
import torikumi.slack.view.AskBackBlocks;
import torikumi.slack.view.Showing;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** Listens to what is said among people where an initiative is talked about: replies in its thread, messages edited later. */
@Component
public class TalkDesk {

    private final CommandParser parser = new CommandParser();
    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordBook book;
    private final InitiativeFinder finder;
    private final RecordNews news;
    private final Drafts drafts;
    private final Permalinks permalinks;
    private final People people;

    TalkDesk(
            PlanDirectory plans,
            HealthScales scales,
            RecordBook book,
            InitiativeFinder finder,
            RecordNews news,
            Drafts drafts,
            Permalinks permalinks,
            People people) {
        this.plans = plans;
        this.scales = scales;
        this.book = book;
        this.finder = finder;
        this.news = news;
        this.drafts = drafts;
        this.permalinks = permalinks;
        this.people = people;
    }

    /** A reply in the thread of an initiative; what names another one is about that. */
    public Answering.@Nullable Letter inThread(Asked asked, long initiativeId) {
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        return coded.initiative() == null ? reply(asked, initiativeId) : named(asked, coded);
    }

    /** A reply that names its initiative: with a health or percentage it is no conversation, however courteous it is. */
    Answering.@Nullable Letter named(Asked asked, InitiativeFinder.Coded coded) {
        return reply(asked.with(coded.rest()), coded.initiative().initiative().id(), true);
    }

    /**
     * A reply in the thread of an initiative, said to nobody in particular: a report is recorded, what may be one is asked about
     * privately, conversation is left alone.
     *
     * @param asked with the person's own language
     * @return null where there is nothing to say
     */
    public Answering.@Nullable Letter reply(Asked asked, long initiativeId) {
        return reply(asked, initiativeId, false);
    }

    private Answering.@Nullable Letter reply(Asked asked, long initiativeId, boolean named) {
        Found.OfInitiative about = plans.initiative(initiativeId).orElse(null);
        if (about == null) return null;
        String words = asked.words();
        LocalDate day = book.day(asked.origin().saidAt());
        var said = ProgressWords.of(words, scales.current(), day, about.plan().year());
        Talk.Tone tone = Talk.tone(words, said);
        if (tone == Talk.Tone.CONVERSATION) return null;
        if (named && said.saysHowItStands()) tone = Talk.Tone.REPORT;
        Person person = people.person(asked.userId());
        Showing privately = book.showing(asked.place(), asked.locale());
        Destination toHer = toAuthor(asked);
        Draft draft = Draft.of(asked, words, permalinks.of(asked)).about(initiativeId);
        boolean acts = book.actsFor(person, about);
        if (tone == Talk.Tone.EITHER || !said.healths().isEmpty()) {
            // Who does not act for it is most likely talking.
            if (!acts && !said.saysHowItStands()) return null;
            String draftId = drafts.keep(person.id(), draft);
            return new Answering.Letter(
                    toHer,
                    said.healths().isEmpty()
                            ? AskBackBlocks.maybe(about, words, draftId, privately)
                            : AskBackBlocks.whichHealth(about, said.healths(), draftId, privately));
        }
        boolean direct = asked.place() == Asked.Place.DIRECT;
        Showing toAll = direct ? privately : book.showing(Asked.Place.SHARED, people.workspace());
        RecordBook.Written written = book.record(person, about, draft.saying(said.progress()), toAll, privately);
        if (written.refusal() == null) return new Answering.Letter(DraftDesk.home(draft, person.id()), written.reply());
        boolean guest =
                written.refusal() instanceof Refusal.Denied(var why, var office) && why != Denial.NOT_YOUR_OFFICE;
        return guest ? null : new Answering.Letter(toHer, written.reply());
    }

    /** Where what is said in a thread is answered to its author alone. */
    static Destination toAuthor(Asked asked) {
        String thread = asked.origin().threadTs();
        return asked.place() == Asked.Place.DIRECT
                ? new Destination.Channel(asked.channelId(), thread)
                : new Destination.Person(asked.channelId(), asked.userId(), thread);
    }

    /**
     * A message that was recorded reads otherwise now: its author is offered the correction. What the new words do not say stays as
     * it was recorded.
     *
     * @param update the newest version
     * @param words of the message now
     * @param editId names the edit
     */
    public void edited(ProgressUpdate update, String words, String editId, Instant at, @Nullable String threadTs) {
        Found.OfInitiative about = plans.initiative(update.initiativeId()).orElse(null);
        if (about == null || update.isWithdrawn()) return;
        String said = parser.parse(words) instanceof Command.Update(var behindVerb) ? behindVerb : words;
        InitiativeFinder.Coded coded = finder.coded(said);
        String rest = coded.initiative() == null ? said : coded.rest();
        Progress was = update.progress();
        Progress now = ProgressWords.of(
                        rest,
                        scales.current(),
                        book.day(update.source().saidAt()),
                        about.plan().year())
                .progress();
        Progress corrected = was.words(now.words())
                .health(now.health() == null ? was.health() : now.health())
                .percentage(now.percentage() == null ? was.percentage() : now.percentage())
                .nextStep(now.nextStep().isEmpty() ? was.nextStep() : now.nextStep())
                .reason(now.reason().isEmpty() ? was.reason() : now.reason())
                .evidence(now.evidence().isEmpty() ? was.evidence() : now.evidence())
                .asOf(now.asOf() == null ? was.asOf() : now.asOf());
        if (corrected.equals(was)) return;
        var source = update.source();
        var draft = new Draft(
                null,
                null,
                "",
                corrected,
                "",
                source.way(),
                editId,
                at,
                source.channelId() == null ? "" : source.channelId(),
                source.messageTs(),
                threadTs,
                source.permalink());
        news.offerCorrection(update, draft, words);
    }
}
