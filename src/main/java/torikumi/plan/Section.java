package torikumi.plan;

import java.util.List;

/**
 * 課. Where the plan divides it, each bracketed part is a {@link Unit}; otherwise it has one unit without a name.
 *
 * @param name as in the plan, such as 総務課
 * @param units in the document's order, at least one
 * @param joint those of other sections that it owns, too; they are counted where they stand
 */
public record Section(long id, String name, List<Unit> units, List<Initiative> joint) {

    public Section(long id, String name, List<Unit> units) {
        this(id, name, units, List.of());
    }

    public Section {
        joint = List.copyOf(joint);
        units = List.copyOf(units);
    }

    public boolean hasUnits() {
        return units.size() > 1 || units.getFirst().name() != null;
    }

    public int size() {
        return units.stream().mapToInt(unit -> unit.initiatives().size()).sum();
    }
}
