package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.ClosedDay;

/**
 * One time that something is due.
 *
 * @param period names it among the times of its rule, whatever the calendar says: the day before any move
 * @param due the working day on which it is due
 * @param moved why {@code due} is not {@code period}: what closes that day. Null where nothing does, also where it is due some
 *     working days before a month's last by its rule
 * @param askAt when is asked: on a working day, not in quiet hours
 * @param afterSections whether it is asked later than its rule says, and may be due later, as sections are asked for their summaries first
 */
public record DueDate(
        LocalDate period, LocalDate due, @Nullable ClosedDay moved, Instant askAt, boolean afterSections) {}
