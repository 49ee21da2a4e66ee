package torikumi.reminder;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Answers to a reminder's buttons. They go into the record like everything else; whatever reaches it in another way answers too. */
@Component
public class ReminderAnswers {

    /** 変更なし in a row after which a sentence is wanted. */
    public static final int UNCHANGED_AT_MOST = 3;

    public AnswerOutcome answer(AnswerReminder request, Instant now) {
        throw new UnsupportedOperationException();
    }
}
