package torikumi.reminder;

import java.time.Instant;
import torikumi.staff.Colleague;

/**
 * あとで: somebody asked to be asked later. Says nothing about the initiatives, whose last update stays what it was.
 *
 * @param until when is asked again; on a working day, not in quiet hours, on the due date at the latest
 */
public record Snooze(Length length, Colleague by, Instant at, Instant until) {

    /** For each due date. */
    public static final int MOST = 3;

    public enum Length {
        TWO_HOURS,
        ONE_WORKING_DAY,
        THREE_WORKING_DAYS,
        /** At 9:00 on its first working day. */
        NEXT_MONDAY
    }
}
