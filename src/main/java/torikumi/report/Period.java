package torikumi.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that an account is about.
 *
 * @param from null for the beginning
 * @param until the day as of which it is
 */
public record Period(@Nullable LocalDate from, LocalDate until) {

    public Period {
        if (from != null && from.isAfter(until))
            throw new IllegalArgumentException("%s is after %s".formatted(from, until));
    }

    boolean covers(LocalDate day) {
        return !day.isAfter(until) && (from == null || !day.isBefore(from));
    }
}
