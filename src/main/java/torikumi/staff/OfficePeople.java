package torikumi.staff;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who acts for an office on a day.
 *
 * @param holders leads first, then members, then coordinators, each before the deputies; those of the offices above it and of
 *     its units too
 */
public record OfficePeople(Office office, LocalDate on, List<Holder> holders) {

    public OfficePeople {
        holders = List.copyOf(holders);
    }

    public List<Holder> in(Role role) {
        return holders.stream().filter(holder -> holder.post().role() == role).toList();
    }

    /** Its coordinators, also those who are away, each once. */
    public List<Colleague> coordinators() {
        return List.copyOf(in(Role.COORDINATOR).stream()
                .map(Holder::person)
                .collect(Collectors.toMap(Colleague::id, Function.identity(), (one, other) -> one, LinkedHashMap::new))
                .values());
    }

    /** Those who can be asked or told anything, in the same order. */
    public List<Holder> there() {
        return holders.stream().filter(Holder::isThere).toList();
    }

    /** Those who may decide who joins, besides administrators: its leads and coordinators, as far as they are there. */
    public List<Holder> deciding() {
        return there().stream()
                .filter(holder -> holder.post().role() != Role.MEMBER)
                .filter(holder -> holder.post().office().covers(office))
                .toList();
    }
}
