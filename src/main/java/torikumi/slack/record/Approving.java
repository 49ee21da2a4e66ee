package torikumi.slack.record;

import java.time.Clock;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.Approval;
import torikumi.progress.ApproveWording;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressLog;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Source;
import torikumi.slack.card.Showing;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.staff.Person;

/** A lead lets a public wording out. */
@Component
class Approving {

    private final ProgressLog log;
    private final Versions versions;
    private final RecordedCards cards;
    private final Clock clock;

    Approving(ProgressLog log, Versions versions, RecordedCards cards, Clock clock) {
        this.log = log;
        this.versions = versions;
        this.cards = cards;
        this.clock = clock;
    }

    Written approve(Person person, long updateId, Source source, Showing showing) {
        Found.OfInitiative about = versions.about(updateId).orElse(null);
        return switch (log.approve(new ApproveWording(person, updateId, source), clock.instant())) {
            case Outcome.Approved(var update, var approval) -> approved(about, update, approval, true, person, showing);
            case Outcome.AlreadyApproved(var update, var approval) ->
                approved(about, update, approval, false, person, showing);
            case Outcome.Refused(var why) -> Written.refused(RefusalBlocks.of(why, about, null, showing), why);
        };
    }

    private Written approved(
            Found.OfInitiative about,
            ProgressUpdate update,
            Approval approval,
            boolean now,
            Person person,
            Showing showing) {
        var around = cards.around(about, update, person, showing);
        return new Written(RecordedBlocks.approved(update, approval, now, around, showing));
    }
}
