package torikumi.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far the calendar reaches.
 *
 * @param until the last day whose holidays are known; before {@code today} where today's are not
 */
public record Coverage(LocalDate until, LocalDate today) {

    /** From this many days before its end on, administrators are warned. */
    public static final int WARNED_BEFORE = 60;

    public boolean endsSoon() {
        return ChronoUnit.DAYS.between(today, until) <= WARNED_BEFORE;
    }
}
