package torikumi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;

/**
 * 災害対策本部: all asking rests, and what falls due meanwhile moves to the next working day after it.
 *
 * @param from the first day
 * @param until the last day, as it was set or as it was ended earlier; before {@code from} when it was ended on its first day
 * @param reason not blank
 * @param endedBy who ended it before its time; null while nobody did
 */
public record Pause(
        long id,
        LocalDate from,
        LocalDate until,
        String reason,
        Colleague by,
        Instant at,
        @Nullable Colleague endedBy) {

    /** Longer ones are set again. */
    public static final int LONGEST_DAYS = 92;

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
