package torikumi.plan.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;

/** A plan as it was before a change, with what that change brought withdrawn: a code that was given is never given again. */
public final class Restoring {

    private Restoring() {}

    public static StoredPlan of(StoredPlan before, StoredPlan now) {
        Set<Code> known = before.items().map(StoredItem::code).collect(Collectors.toSet());
        Predicate<StoredItem> isNew = item -> !known.contains(item.code());
        Map<String, List<StoredItem>> brought = new HashMap<>();
        now.units()
                .forEach(unit -> brought.put(
                        unit.shortName(),
                        unit.items().stream()
                                .filter(isNew)
                                .map(Restoring::withdrawn)
                                .toList()));
        List<StoredUnit> units = new ArrayList<>();
        Set<PlaceName> places = new HashSet<>();
        for (StoredUnit unit : before.units()) {
            units.add(with(unit, unit.items(), brought.getOrDefault(unit.shortName(), List.of())));
            brought.remove(unit.shortName());
            places.add(unit.place());
        }
        for (StoredUnit unit : now.units())
            if (brought.containsKey(unit.shortName()) && places.add(unit.place()))
                units.add(with(unit, List.of(), brought.get(unit.shortName())));
        return new StoredPlan(before.vision(), before.policy(), units);
    }

    /** The numbers of those that are not the same in both. */
    public static Set<Long> differing(StoredPlan before, StoredPlan now) {
        Map<Code, String> was = places(before);
        return now.units().stream()
                .flatMap(unit ->
                        unit.items().stream().filter(item -> !said(unit, item).equals(was.get(item.code()))))
                .map(StoredItem::id)
                .collect(Collectors.toSet());
    }

    private static Map<Code, String> places(StoredPlan plan) {
        Map<Code, String> places = new HashMap<>();
        plan.units().forEach(unit -> unit.items().forEach(item -> places.put(item.code(), said(unit, item))));
        return places;
    }

    private static String said(StoredUnit unit, StoredItem item) {
        return "%s %s %s %s %s"
                .formatted(unit.shortName(), item.withdrawn(), item.wording(), item.fields(), item.jointWith());
    }

    private static StoredUnit with(StoredUnit unit, List<StoredItem> items, List<StoredItem> more) {
        return new StoredUnit(
                unit.place(),
                unit.shortName(),
                unit.mission(),
                unit.missionFrom(),
                Stream.concat(items.stream(), more.stream()).toList());
    }

    private static StoredItem withdrawn(StoredItem item) {
        return new StoredItem(item.id(), item.code(), item.wording(), item.fields(), item.jointWith(), true);
    }
}
