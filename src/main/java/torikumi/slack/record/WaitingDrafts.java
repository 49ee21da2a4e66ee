package torikumi.slack.record;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.platform.CurrentWorkspace;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.people.Resuming;
import torikumi.staff.Joining;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** Goes on with what was typed and waits: for an answer, for an office joined, for a lead's consent. */
@Component
public class WaitingDrafts implements Resuming {

    private final PlanDirectory plans;
    private final Recording recording;
    private final Drafts drafts;
    private final Joining joining;
    private final People people;
    private final Deliveries deliveries;
    private final Showings showings;
    private final Clock clock;

    WaitingDrafts(
            PlanDirectory plans,
            Recording recording,
            Drafts drafts,
            Joining joining,
            People people,
            Deliveries deliveries,
            Showings showings,
            Clock clock) {
        this.plans = plans;
        this.recording = recording;
        this.drafts = drafts;
        this.joining = joining;
        this.people = people;
        this.deliveries = deliveries;
        this.showings = showings;
        this.clock = clock;
    }

    /** Records what waited for an answer. */
    Reply finish(Asked asked, DraftAnswer answer, Showing showing) {
        return finish(people.person(asked.userId()), answer, showing);
    }

    private Reply finish(Person person, DraftAnswer answer, Showing showing) {
        String id = answer.draftId();
        Draft draft = drafts.find(id, person.id()).orElse(null);
        if (draft == null) return gone(showing);
        Long chosen = answer.initiativeId() == null ? draft.initiativeId() : answer.initiativeId();
        Found.OfInitiative about =
                chosen == null ? null : plans.initiative(chosen).orElse(null);
        if (about == null) return AskBackBlocks.none(draft.words(), id, showing);
        Optional<Drafts.Since> since = drafts.since(id, person.id());
        if (since.isPresent()) {
            drafts.keep(id, person.id(), draft.about(chosen));
            return AskBackBlocks.changed(since.get(), id, showing);
        }
        drafts.forget(id, person.id());
        if (answer.health() == null)
            return recording.of(person, about, draft, showing).reply();
        String health = answer.health().equals(DraftAnswer.NO_HEALTH) ? null : answer.health();
        return recording.choosing(person, about, draft, health, showing).reply();
    }

    /** Joins the office of what was typed, and records it once they have. */
    Reply join(Asked asked, DraftAnswer answer, Showing showing) {
        Person person = people.person(asked.userId());
        String id = answer.draftId();
        Found.OfInitiative about = drafts.find(id, person.id())
                .map(Draft::initiativeId)
                .flatMap(plans::initiative)
                .orElse(null);
        if (about == null) return gone(showing);
        Joining.Outcome outcome = joining.join(person, Office.of(about), id, clock.instant());
        Reply waiting = AskBackBlocks.waiting(outcome, id, showing);
        if (waiting != null) return waiting;
        Reply recorded = finish(person, answer, showing);
        return outcome instanceof Joining.Outcome.Joined
                ? AskBackBlocks.after(JoinBlocks.sentence(outcome, showing), recorded)
                : recorded;
    }

    /** Whether it was they who typed what a button's value names. */
    boolean isTheirs(DraftAnswer answer, String personId) {
        return drafts.find(answer.draftId(), personId).isPresent();
    }

    /** Leaves it unrecorded. */
    Reply drop(Asked asked, DraftAnswer answer, Showing showing) {
        drafts.forget(answer.draftId(), asked.userId());
        return new Card(showing, "record.dropped").reply();
    }

    @Override
    public void resume(Person person, String carried) {
        Draft draft = drafts.find(carried, person.id()).orElse(null);
        if (draft == null) return;
        Showing showing = draft.origin().shared()
                ? showings.of(Asked.Place.SHARED, people.workspace())
                : showings.of(
                        Asked.Place.DIRECT,
                        people.ofIfKnown(CurrentWorkspace.get().id(), person.id()),
                        person.id());
        Reply reply = finish(person, DraftAnswer.to(carried), showing);
        deliveries.stage(home(draft, person.id()), reply, person.id());
    }

    /** Where the card for what a draft became is expected: in the thread where it was said to all, else with the person. */
    static Destination home(Draft draft, String personId) {
        Draft.Origin origin = draft.origin();
        return origin.shared()
                ? new Destination.Channel(origin.channelId(), origin.thread())
                : new Destination.Channel(personId, null);
    }

    private static Reply gone(Showing showing) {
        return new Card(showing, "record.draftGone").reply();
    }
}
