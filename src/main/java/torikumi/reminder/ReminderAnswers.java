package torikumi.reminder;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressLog;
import torikumi.progress.RecordProgress;

/** Answers to a reminder's buttons. They go into the record like everything else; whatever reaches it in another way answers too. */
@Component
@Transactional
public class ReminderAnswers {

    private final ReminderReading reading;
    private final PlanDirectory plans;
    private final ProgressLog log;
    private final EmptyAnswers empty;

    ReminderAnswers(ReminderReading reading, PlanDirectory plans, ProgressLog log, EmptyAnswers empty) {
        this.reading = reading;
        this.plans = plans;
        this.log = log;
        this.empty = empty;
    }

    public AnswerOutcome answer(AnswerReminder request, Instant now) {
        ReminderCard before = reading.card(request.reminderId()).orElse(null);
        ReminderCard.Line line = before == null ? null : line(before, request.initiativeId());
        Found.OfInitiative about = plans.initiative(request.initiativeId()).orElse(null);
        if (line == null || about == null) return new AnswerOutcome.NoSuchReminder();
        if (empty.isSentenceWanted(line, request.progress(), request.source()))
            return new AnswerOutcome.SentenceWanted(line, EmptyAnswers.MOST);
        var record = new RecordProgress(request.by(), about, request.progress(), request.source());
        return switch (log.record(record, now)) {
            case Outcome.Recorded recorded -> new AnswerOutcome.Answered(recorded);
            case Outcome.AlreadyRecorded recorded -> new AnswerOutcome.AnsweredBefore(recorded);
            case Outcome.Refused refused -> new AnswerOutcome.Refused(refused, line);
        };
    }

    private static ReminderCard.Line line(ReminderCard card, long initiativeId) {
        return card.lines().stream()
                .filter(line -> line.initiativeId() == initiativeId)
                .findFirst()
                .orElse(null);
    }
}
