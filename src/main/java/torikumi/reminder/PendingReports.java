package torikumi.reminder;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Person;

/** 未報告の課, for whoever looks after them; never for a channel. */
@Component
public class PendingReports {

    /** What was asked and is not all answered, in the offices that this one covers. */
    public Outcome of(Person by, Office office, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Sends each of the people concerned a polite word of their own; at most once a day for each reminder. */
    public Outcome nudge(Person by, Office office, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {

        /** The one that was due first comes first. */
        record Pending(Office office, List<Line> lines) implements Outcome {}

        /** @param told whom a nudge was staged for; empty where everybody was told today */
        record Nudged(Office office, List<Line> lines, List<Colleague> told) implements Outcome {}

        record Denied(Denial why, Office office) implements Outcome {}
    }

    /**
     * @param people who are to answer, as of today
     * @param workingDaysLate working days since the due date; 0 or less while it is not past
     */
    public record Line(ReminderCard card, List<Colleague> people, int workingDaysLate) {}
}
