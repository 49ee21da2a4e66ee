package torikumi.reminder;

import org.jspecify.annotations.Nullable;
import torikumi.staff.Person;

/**
 * A rule as somebody typed it.
 *
 * @param at a time such as 10:00, 9:30 or １０：００; null for the usual
 * @param lead working days from asking to the due date; null for the usual where that is possible, 0 where not
 * @param quietFrom a time; with {@code quietUntil} null for the usual
 */
public record SetRule(
        Person by,
        Subject about,
        Level level,
        Cadence cadence,
        Addressee asked,
        @Nullable String at,
        @Nullable Integer lead,
        @Nullable String quietFrom,
        @Nullable String quietUntil) {}
