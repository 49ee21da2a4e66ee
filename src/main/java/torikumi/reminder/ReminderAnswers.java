package torikumi.reminder;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HistoryEntry;
import torikumi.progress.Outcome;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;
import torikumi.progress.Source;

/** Answers to a reminder's buttons. They go into the record like everything else; whatever reaches it in another way answers too. */
@Component
@Transactional
public class ReminderAnswers {

    /** 変更なし in a row after which a sentence is wanted. */
    public static final int UNCHANGED_AT_MOST = 3;

    private final ReminderReading reading;
    private final PlanDirectory plans;
    private final ProgressHistory history;
    private final ProgressLog log;

    ReminderAnswers(ReminderReading reading, PlanDirectory plans, ProgressHistory history, ProgressLog log) {
        this.reading = reading;
        this.plans = plans;
        this.history = history;
        this.log = log;
    }

    public AnswerOutcome answer(AnswerReminder request, Instant now) {
        ReminderCard before = reading.card(request.reminderId()).orElse(null);
        ReminderCard.Line line = before == null ? null : line(before, request.initiativeId());
        Found.OfInitiative about = plans.initiative(request.initiativeId()).orElse(null);
        if (line == null || about == null) return new AnswerOutcome.NoSuchReminder();
        if (isSentenceWanted(request.initiativeId(), request.progress(), request.source()))
            return new AnswerOutcome.SentenceWanted(line, UNCHANGED_AT_MOST);
        var record = new RecordProgress(request.by(), about, request.progress(), request.source());
        return switch (log.record(record, now)) {
            case Outcome.Recorded recorded -> new AnswerOutcome.Answered(recorded, card(request));
            case Outcome.AlreadyRecorded recorded -> new AnswerOutcome.AnsweredBefore(recorded, card(request));
            case Outcome.Refused refused -> new AnswerOutcome.Refused(refused, line);
        };
    }

    private ReminderCard card(AnswerReminder request) {
        return reading.card(request.reminderId()).orElseThrow();
    }

    private static ReminderCard.Line line(ReminderCard card, long initiativeId) {
        return card.lines().stream()
                .filter(line -> line.reported().where().initiative().id() == initiativeId)
                .findFirst()
                .orElse(null);
    }

    private boolean isSentenceWanted(long initiativeId, Progress said, Source source) {
        if (!saysNothingNew(said)) return false;
        List<HistoryEntry> last = history.of(initiativeId, 1, UNCHANGED_AT_MOST).entries();
        boolean again =
                last.stream().anyMatch(entry -> entry.first().source().key().equals(source.key()));
        return !again
                && last.size() == UNCHANGED_AT_MOST
                && last.stream()
                        .allMatch(entry -> !entry.newest().isWithdrawn()
                                && saysNothingNew(entry.newest().progress()));
    }

    private static boolean saysNothingNew(Progress said) {
        return said.unchanged() && said.words().isBlank() && said.health() == null;
    }
}
