package torikumi.slack.record;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Refusal;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.TooLongBlocks;
import torikumi.slack.identity.People;
import torikumi.slack.words.Talk;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** Listens to what is said among people where an initiative is talked about: replies in its thread. */
@Component
public class ThreadTalk {

    // Of what is too long, enough to see whether it reports.
    private static final int BEGINNING = 500;

    private final PlanDirectory plans;
    private final ProgressReader reader;
    private final InitiativeFinder finder;
    private final Recording recording;
    private final Drafts drafts;
    private final InCharge inCharge;
    private final Showings showings;
    private final People people;

    ThreadTalk(
            PlanDirectory plans,
            ProgressReader reader,
            InitiativeFinder finder,
            Recording recording,
            Drafts drafts,
            InCharge inCharge,
            Showings showings,
            People people) {
        this.plans = plans;
        this.reader = reader;
        this.finder = finder;
        this.recording = recording;
        this.drafts = drafts;
        this.inCharge = inCharge;
        this.showings = showings;
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
        if (about == null || !inCharge.actsFor(people.person(asked.userId()), about)) return null;
        String start = asked.words().substring(0, asked.words().offsetByCodePoints(0, BEGINNING));
        boolean report = Talk.tone(start, reader.read(asked.with(start))) != Talk.Tone.CONVERSATION;
        Showing privately = showings.of(asked);
        return report ? new Answering.Letter(toAuthor(asked), TooLongBlocks.of(asked, privately.say())) : null;
    }

    private Answering.@Nullable Letter reply(Asked asked, long initiativeId, boolean named) {
        Found.OfInitiative about = plans.initiative(initiativeId).orElse(null);
        if (about == null) return null;
        String words = asked.words();
        var said = reader.read(asked);
        Talk.Tone tone = Talk.tone(words, said);
        if (tone == Talk.Tone.CONVERSATION) return null;
        if (named && said.saysHowItStands()) tone = Talk.Tone.REPORT;
        Person person = people.person(asked.userId());
        Showing privately = showings.of(asked);
        Destination toThem = toAuthor(asked);
        Draft draft = drafts.begin(asked, words).about(initiativeId);
        if (tone == Talk.Tone.EITHER || !said.healths().isEmpty()) {
            // Who does not act for it is most likely talking.
            if (!said.saysHowItStands() && !inCharge.actsFor(person, about)) return null;
            return new Answering.Letter(toThem, recording.question(person, about, draft, said, privately));
        }
        boolean direct = asked.place() == Asked.Place.DIRECT;
        Showing toAll = direct ? privately : showings.of(Asked.Place.SHARED, people.workspace());
        RecordWriter.Written written = recording.of(person, about, draft, toAll, privately);
        if (written.refusal() == null)
            return new Answering.Letter(WaitingDrafts.home(draft, person.id()), written.reply());
        boolean guest = written.refusal() instanceof Refusal.Denied(var why, var office)
                && why != Denial.NOT_YOUR_OFFICE
                && why != Denial.NOT_KNOWN;
        return guest ? null : new Answering.Letter(toThem, written.reply());
    }

    /** Where what is said in a thread is answered to its author alone. */
    public static Destination toAuthor(Asked asked) {
        String thread = asked.origin().threadTs();
        return asked.place() == Asked.Place.DIRECT
                ? new Destination.Channel(asked.channelId(), thread)
                : new Destination.Person(asked.channelId(), asked.userId(), thread);
    }
}
