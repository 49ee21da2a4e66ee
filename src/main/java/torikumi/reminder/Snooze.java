package torikumi.reminder;

import java.time.Instant;
import torikumi.staff.Colleague;

/**
 * あとで: somebody asked to be asked later. Says nothing about the initiatives, whose last update stays what it was.
 *
 * @param until when is asked again; on a working day, not in quiet hours
 */
public record Snooze(Length length, Colleague by, Instant at, Instant until) {

    /** For each due date. */
    public static final int MOST = 3;

    public enum Length {
        ONE_WORKING_DAY,
        THREE_WORKING_DAYS,
        /** 9:00, or on the next working day after it. */
        NEXT_MONDAY
    }
}
