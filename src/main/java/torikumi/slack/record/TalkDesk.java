package torikumi.slack.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HealthScales;
import torikumi.progress.Refusal;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Permalinks;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.identity.People;
import torikumi.slack.words.ProgressWords;
import torikumi.slack.words.Talk;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** Listens to what is said among people where an initiative is talked about: replies in its thread. */
@Component
public class TalkDesk {

    // Of what is too long, enough to see whether it reports.
    private static final int BEGINNING = 500;

    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordBook book;
    private final InitiativeFinder finder;
    private final Drafts drafts;
    private final Permalinks permalinks;
    private final People people;

    TalkDesk(
            PlanDirectory plans,
            HealthScales scales,
            RecordBook book,
            InitiativeFinder finder,
            Drafts drafts,
            Permalinks permalinks,
            People people) {
        this.plans = plans;
        this.scales = scales;
        this.book = book;
        this.finder = finder;
        this.drafts = drafts;
        this.permalinks = permalinks;
        this.people = people;
    }

    /** A reply in the thread of an initiative; what names another one is about that. */
    public Answering.@Nullable Letter inThread(Asked asked, long initiativeId) {
        if (asked.isTooLong()) return tooLong(asked, initiativeId);
        InitiativeFinder.Coded coded = finder.coded(asked.words());
        return coded.initiative() == null ? reply(asked, initiativeId) : named(asked, coded);
    }

    /** A reply that names its initiative: with a health or percentage it is no conversation, however courteous it is. */
    public Answering.@Nullable Letter named(Asked asked, InitiativeFinder.Coded coded) {
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

    /**
     * What is too long to be read, said in the thread of an initiative: who acts for it and begins as reports do is told, anybody else is
     * left to talk.
     */
    public Answering.@Nullable Letter tooLong(Asked asked, long initiativeId) {
        Found.OfInitiative about = plans.initiative(initiativeId).orElse(null);
        if (about == null || !book.actsFor(people.person(asked.userId()), about)) return null;
        String start = asked.words().substring(0, asked.words().offsetByCodePoints(0, BEGINNING));
        LocalDate day = book.day(asked.origin().saidAt());
        boolean report = Talk.tone(start, ProgressWords.of(start, scales.current(), day)) != Talk.Tone.CONVERSATION;
        Showing privately = book.showing(asked.place(), asked.locale());
        return report ? new Answering.Letter(toAuthor(asked), TooLongBlocks.of(asked, privately.say())) : null;
    }

    private Answering.@Nullable Letter reply(Asked asked, long initiativeId, boolean named) {
        Found.OfInitiative about = plans.initiative(initiativeId).orElse(null);
        if (about == null) return null;
        String words = asked.words();
        LocalDate day = book.day(asked.origin().saidAt());
        var said = ProgressWords.of(words, scales.current(), day);
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
        if (!said.misread().isEmpty())
            return new Answering.Letter(
                    toHer,
                    book.refused(person, Refusal.of(said.misread()).orElseThrow(), about, draft, privately)
                            .reply());
        boolean direct = asked.place() == Asked.Place.DIRECT;
        Showing toAll = direct ? privately : book.showing(Asked.Place.SHARED, people.workspace());
        RecordBook.Written written = book.record(person, about, draft.saying(said.progress()), toAll, privately);
        if (written.refusal() == null) return new Answering.Letter(DraftDesk.home(draft, person.id()), written.reply());
        boolean guest = written.refusal() instanceof Refusal.Denied(var why, var office)
                && why != Denial.NOT_YOUR_OFFICE
                && why != Denial.NOT_KNOWN;
        return guest ? null : new Answering.Letter(toHer, written.reply());
    }

    /** Where what is said in a thread is answered to its author alone. */
    public static Destination toAuthor(Asked asked) {
        String thread = asked.origin().threadTs();
        return asked.place() == Asked.Place.DIRECT
                ? new Destination.Channel(asked.channelId(), thread)
                : new Destination.Person(asked.channelId(), asked.userId(), thread);
    }
}
