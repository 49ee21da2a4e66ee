package torikumi.plan.change;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PlaceName;

/**
 * A plan as it is kept, in the shape in which documents are compared with it.
 *
 * @param units in the order they are shown; those no longer in the published plan are kept behind the others
 */
public record StoredPlan(@Nullable String vision, @Nullable String policy, List<StoredUnit> units) {

    /** What a first import is compared with. */
    public static final StoredPlan EMPTY = new StoredPlan(null, null, List.of());

    public StoredPlan {
        units = List.copyOf(units);
    }

    /** Whether the published plan no longer has it: a row without initiatives is no row, unless it has a share in another's. */
    public boolean isDropped(StoredUnit unit) {
        return unit.live().isEmpty()
                && units.stream().flatMap(other -> other.live().stream()).noneMatch(item -> item.jointWith()
                        .contains(unit.place().section()));
    }

    /** All of them, in the order of their units. */
    public Stream<StoredItem> items() {
        return units.stream().flatMap(unit -> unit.items().stream());
    }

    /** Where each initiative stands, what was taken out too, by the number it is kept under. */
    public Map<Long, PlaceName> places() {
        Map<Long, PlaceName> places = new HashMap<>();
        units.forEach(unit -> unit.items().forEach(item -> places.put(item.id(), unit.place())));
        return places;
    }

    /** The units that the published plan has. */
    public List<StoredUnit> standing() {
        return units.stream().filter(unit -> !isDropped(unit)).toList();
    }

    /**
     * @param shortName what codes of new initiatives begin with; unique in the plan, never changed and never given to another unit
     * @param items in the order they are shown; withdrawn ones are kept behind the others
     */
    public record StoredUnit(
            PlaceName place,
            String shortName,
            @Nullable String mission,
            @Nullable String missionFrom,
            List<StoredItem> items) {

        public StoredUnit {
            items = List.copyOf(items);
        }

        /** Whether it is that place, or a unit of that section. */
        public boolean isIn(PlaceName name) {
            return place.section().equals(name.section())
                    && (name.unit() == null || name.unit().equals(place.unit()));
        }

        public List<StoredItem> live() {
            return items.stream().filter(item -> !item.withdrawn()).toList();
        }
    }

    /**
     * @param id the importer's own, handed back in changes; 0 for one that is not kept yet
     * @param fields extra columns by their heading, in the order of the columns
     * @param jointWith the other sections that own it
     * @param withdrawn whether it is no longer in the published plan; its code is never given again
     */
    public record StoredItem(
            long id, Code code, String wording, Map<String, String> fields, List<String> jointWith, boolean withdrawn) {

        public StoredItem(long id, Code code, String wording, Map<String, String> fields, boolean withdrawn) {
            this(id, code, wording, fields, List.of(), withdrawn);
        }

        public StoredItem {
            jointWith = List.copyOf(jointWith);
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /**
     * An initiative's code within its plan: 総務-03. It stays when the initiative is reworded or moves to another unit.
     *
     * @param number counted from 1
     */
    public record Code(String shortName, int number) {

        @Override
        public String toString() {
            return "%s-%02d".formatted(shortName, number);
        }
    }
}
