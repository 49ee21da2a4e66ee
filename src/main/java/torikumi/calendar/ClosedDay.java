package torikumi.calendar;

import java.time.DayOfWeek;

/** Why nobody is asked on a day, and nothing is due. */
public sealed interface ClosedDay {

    record Weekend(DayOfWeek day) implements ClosedDay {}

    /** @param name as announced, such as 天皇誕生日 */
    record Holiday(String name) implements ClosedDay {}

    /** 年末年始, 29 December to 3 January. */
    record NewYear() implements ClosedDay {}

    /** Added by an administrator. */
    record Closure(String reason) implements ClosedDay {}

    /** All asking is paused (災害対策本部). */
    record Paused(String reason) implements ClosedDay {}
}
