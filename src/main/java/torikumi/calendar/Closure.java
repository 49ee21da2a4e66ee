package torikumi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import torikumi.staff.Colleague;

/**
 * Days on which this office is closed besides the usual ones.
 *
 * @param until the last day; not before {@code from}, at most a year after it
 * @param reason not blank
 */
public record Closure(long id, LocalDate from, LocalDate until, String reason, Colleague by, Instant at) {}
