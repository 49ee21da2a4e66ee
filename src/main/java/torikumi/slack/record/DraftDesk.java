package torikumi.slack.record;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.progress.HealthScales;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Sentence;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.identity.People;
import torikumi.slack.people.Resuming;
import torikumi.slack.words.ProgressWords;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Goes on with what was typed and waits: for an answer, for an office joined, for a lead's consent. */
@Component
public class DraftDesk implements Resuming {

    private final PlanDirectory plans;
    private final HealthScales scales;
    private final RecordBook book;
    private final Drafts drafts;
    private final Joining joining;
    private final People people;
    private final Deliveries deliveries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftDesk(
            PlanDirectory plans,
            HealthScales scales,
            RecordBook book,
            Drafts drafts,
            Joining joining,
            People people,
            Deliveries deliveries,
            TransactionTemplate transaction,
            Clock clock) {
        this.plans = plans;
        this.scales = scales;
        this.book = book;
        this.drafts = drafts;
        this.joining = joining;
        this.people = people;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Records what waited for an answer.
     *
     * @param answer the draft's id, the initiative's where it was chosen, and a health's key or - for none; apart by spaces
     */
    public Reply finish(Asked asked, String answer, Showing showing) {
        Person person = people.person(asked.userId());
        return within(() -> finish(person, answer, showing));
    }

    private Reply finish(Person person, String answer, Showing showing) {
        String[] parts = answer.split(" ");
        Draft draft = drafts.find(parts[0], person.id()).orElse(null);
        if (draft == null) return gone(showing);
        Long chosen = parts.length > 1 ? Long.valueOf(parts[1]) : draft.initiativeId();
        Found.OfInitiative about =
                chosen == null ? null : plans.initiative(chosen).orElse(null);
        if (about == null) return AskBackBlocks.none(draft.words(), parts[0], showing);
        drafts.forget(parts[0], person.id());
        if (draft.corrects() != null)
            return book.correct(person, draft, showing).reply();
        if (draft.progress() == null && parts.length < 3)
            return book.understood(person, about, draft, showing).reply();
        Progress progress = draft.progress();
        if (progress == null) {
            var said = ProgressWords.of(
                    draft.words(), scales.current(), book.day(draft.origin().saidAt()));
            if (!said.misread().isEmpty())
                return book.refused(person, Refusal.of(said.misread()).orElseThrow(), about, draft, showing)
                        .reply();
            progress = said.progress();
        }
        if (parts.length > 2) progress = progress.health(parts[2].equals("-") ? null : parts[2]);
        return book.record(person, about, draft.saying(progress), showing).reply();
    }

    /** Joins the office of what was typed, and records it once she has. */
    public Reply join(Asked asked, String draftId, Showing showing) {
        Person person = people.person(asked.userId());
        return within(() -> {
            Draft draft = drafts.find(draftId, person.id()).orElse(null);
            Found.OfInitiative about = draft == null || draft.initiativeId() == null
                    ? null
                    : plans.initiative(draft.initiativeId()).orElse(null);
            if (about == null) return gone(showing);
            Office office = Office.of(about);
            Joining.Outcome outcome = joining.join(person, office, draftId, clock.instant());
            Reply waiting = AskBackBlocks.waiting(outcome, draftId, showing);
            if (waiting != null) return waiting;
            Reply recorded = finish(person, draftId, showing);
            return outcome instanceof Joining.Outcome.Joined
                    ? AskBackBlocks.after(showing.say().text("join.joined", office.name()), recorded)
                    : recorded;
        });
    }

    /** Whether it was she who typed what a button's value names. */
    public boolean isHers(String answer, String personId) {
        return drafts.find(answer.split(" ")[0], personId).isPresent();
    }

    /** Leaves it unrecorded. */
    public Reply drop(Asked asked, String draftId, Showing showing) {
        drafts.forget(draftId, asked.userId());
        return Sentence.of(showing.say().text("record.dropped"));
    }

    @Override
    public void resume(Person person, String carried) {
        Draft draft = drafts.find(carried, person.id()).orElse(null);
        if (draft == null) return;
        Showing showing = draft.origin().shared()
                ? book.showing(Asked.Place.SHARED, people.workspace())
                : book.showing(
                        Asked.Place.DIRECT,
                        people.ofIfKnown(CurrentWorkspace.get().id(), person.id()));
        deliveries.stage(home(draft, person.id()), finish(person, carried, showing), person.id());
    }

    /** Where the card for what a draft became is expected: in the thread where it was said to all, else with the person. */
    public static Destination home(Draft draft, String personId) {
        Draft.Origin origin = draft.origin();
        return origin.shared()
                ? new Destination.Channel(
                        origin.channelId(), origin.threadTs() == null ? origin.messageTs() : origin.threadTs())
                : new Destination.Channel(personId, null);
    }

    private static Reply gone(Showing showing) {
        return Sentence.of(showing.say().text("record.draftGone"));
    }

    private Reply within(Supplier<Reply> work) {
        return transaction.execute(status -> work.get());
    }
}
