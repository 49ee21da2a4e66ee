package torikumi.slack.record;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressLog;
import torikumi.progress.Refusal;
import torikumi.progress.Source;
import torikumi.progress.WithdrawProgress;
import torikumi.slack.card.Showing;
import torikumi.slack.record.RecordWriter.Written;
import torikumi.staff.Person;

/** 取り消し: takes back what was recorded a short while ago. */
@Component
class TakingBack {

    private final ProgressLog log;
    private final Versions versions;
    private final RecordedCards cards;
    private final Clock clock;

    TakingBack(ProgressLog log, Versions versions, RecordedCards cards, Clock clock) {
        this.log = log;
        this.versions = versions;
        this.cards = cards;
        this.clock = clock;
    }

    Written withdraw(Person person, long updateId, Source source, Showing showing) {
        Found.OfInitiative about = versions.about(updateId).orElse(null);
        return switch (log.withdraw(new WithdrawProgress(person, updateId, source), clock.instant())) {
            case Outcome.Withdrawn withdrawn -> {
                var around = cards.around(about, withdrawn.update(), person, showing);
                yield new Written(RecordedBlocks.withdrawn(withdrawn, around, showing));
            }
            case Outcome.AlreadyRecorded already -> cards.already(person, already.update(), about, showing);
            case Outcome.Refused(var why) -> Written.refused(RefusalBlocks.of(why, about, null, showing), why);
        };
    }

    /** Takes back what the draft stands in for, and says so; says what can be done where it cannot be. */
    String instead(Person person, Draft draft, Showing showing) {
        long replaced = draft.replaces();
        Instant now = clock.instant();
        String code = versions.about(replaced)
                .map(about -> about.initiative().code().toString())
                .orElse("");
        Source source = Source.of(draft.origin().way(), draft.origin().key() + ".back", now);
        boolean gone =
                !(log.withdraw(new WithdrawProgress(person, replaced, source), now) instanceof Outcome.Refused(var why))
                        || why instanceof Refusal.AlreadyWithdrawn;
        return showing.say().text(gone ? "record.moved.back" : "record.moved.stays", code);
    }

    static Instant until(HistoryEntry entry) {
        return entry.first().recordedAt().plus(ProgressLog.WITHDRAWABLE);
    }

    boolean inTime(HistoryEntry entry) {
        return !clock.instant().isAfter(until(entry));
    }
}
