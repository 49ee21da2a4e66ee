package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import torikumi.staff.Colleague;

/**
 * 不在: a person is not asked on these days; her deputy is, or the others of her section.
 *
 * @param until the last day; before {@code from} when she was back on the first
 */
public record Absence(long id, Colleague person, LocalDate from, LocalDate until, Instant at) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
