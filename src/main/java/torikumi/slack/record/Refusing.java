package torikumi.slack.record;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.platform.CurrentWorkspace;
import torikumi.progress.Refusal;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.staff.Person;

/** Tells somebody, and nobody else, why what they typed is not recorded. */
@Component
public class Refusing {

    private final Drafts drafts;
    private final People people;
    private final Showings showings;

    Refusing(Drafts drafts, People people, Showings showings) {
        this.drafts = drafts;
        this.people = people;
        this.showings = showings;
    }

    /** Why it was not written; what was typed waits where that can lead to something. */
    public Written refused(
            Person person, Refusal why, Found.@Nullable OfInitiative about, Draft draft, Showing showing) {
        Draft known = about == null ? draft : draft.about(about.initiative().id());
        // What was typed goes on from what somebody else has made of it.
        if (why instanceof Refusal.ChangedMeanwhile(var newest)) known = known.correcting(newest.id(), known.why());
        // Of what was taken back there is no correction; what was typed for it can still be recorded.
        if (why instanceof Refusal.AlreadyWithdrawn) known = known.asNew();
        // It can only be chosen how it stands now.
        if (why.all().stream().anyMatch(Refusal.NothingToLeave.class::isInstance))
            known = known.saying(known.said().afresh());
        String draftId = why.isFinal() ? null : drafts.keep(person.id(), known);
        Reply reply = RefusalBlocks.of(why, about, draftId, showing);
        return new Written(reply.forAskerAlone(), why, known, draftId);
    }

    /** Where many read, a refusal is shown to the person alone, in their language. */
    Showing alone(Person person, Showing showing) {
        return showing.place() == Asked.Place.SHARED
                ? showings.of(
                        Asked.Place.CHANNEL,
                        people.ofIfKnown(CurrentWorkspace.get().id(), person.id()),
                        person.id())
                : showing;
    }
}
