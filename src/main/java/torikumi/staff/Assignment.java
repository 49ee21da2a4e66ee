package torikumi.staff;

import java.time.LocalDate;
import java.util.List;
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

    /** On at least one of those days, both included. */
    boolean isHeldBetween(LocalDate first, LocalDate last) {
        LocalDate end = until == null || until.isAfter(last) ? last : until;
        return !end.isBefore(from.isAfter(first) ? from : first);
    }

    /** Its holder acting in it, on its first day. */
    Acting actedBy(Person holder) {
        return new Acting(holder, from, List.of(new Post(office, role, null)));
    }

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
