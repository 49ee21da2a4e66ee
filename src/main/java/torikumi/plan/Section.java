package torikumi.plan;

import java.util.List;

/**
 * 課. Where the plan divides it, each bracketed part is a {@link Unit}; otherwise it has one unit without a name.
 *
 * @param name as in the plan, such as 総務課
 * @param units in the document's order, at least one
 */
public record Section(long id, String name, List<Unit> units) {

    public Section {
        units = List.copyOf(units);
    }

    public boolean hasUnits() {
        return units.size() > 1 || units.getFirst().name() != null;
    }

    public int size() {
        return units.stream().mapToInt(unit -> unit.initiatives().size()).sum();
    }
}
