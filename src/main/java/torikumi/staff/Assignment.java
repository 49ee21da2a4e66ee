package torikumi.staff;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for which office in which role, from when to when. Ended, never deleted.
 *
 * @param from the first day
 * @param until the last day; null while no end is known. Before {@code from} when it was ended on its first day
 */
public record Assignment(
        long id,
        Colleague person,
        Role role,
        Office office,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
