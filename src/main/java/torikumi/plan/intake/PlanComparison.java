package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.ItemMatches.Kept;
import torikumi.plan.intake.ItemMatches.Written;
import torikumi.plan.intake.PlanChange.Change;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.StoredPlan.Code;
import torikumi.plan.intake.StoredPlan.StoredItem;
import torikumi.plan.intake.StoredPlan.StoredUnit;

/**
 * Compares a document with the stored plan of the same department and year. Codes stay: an initiative keeps its own when it is
 * reworded or moved, one that is new gets the next number its unit has never used, one that is gone is withdrawn with its number.
 */
public final class PlanComparison {

    private final StoredPlan plan;
    private final PlanDocument document;
    private final List<Change> changes = new ArrayList<>();
    /** For each row of the document its unit's index in the plan, -1 where it has none. */
    private final List<Integer> units = new ArrayList<>();
    /** For each unit of the plan its place, as the document spells it. */
    private final List<PlaceName> places = new ArrayList<>();

    private PlanComparison(StoredPlan plan, PlanDocument document) {
        this.plan = plan;
        this.document = document;
    }

    /** @return empty when the document says what is stored already; a first import is compared with {@link StoredPlan#EMPTY} */
    public static PlanChange of(StoredPlan plan, PlanDocument document) {
        PlanComparison comparison = new PlanComparison(plan, document);
        comparison.compare();
        return new PlanChange(comparison.changes);
    }

    private void compare() {
        if (!Objects.equals(plan.vision(), document.vision()))
            changes.add(new PlanChange.VisionChanged(plan.vision(), document.vision()));
        if (!Objects.equals(plan.policy(), document.policy()))
            changes.add(new PlanChange.PolicyChanged(plan.policy(), document.policy()));
        Map<PlaceName, String> shortNames = rows();
        initiatives(shortNames);
        removedRows();
        order();
    }

    private static PlaceName place(Row row) {
        return new PlaceName(row.section(), row.unit());
    }

    private static String key(PlaceName place) {
        return WordingKey.of(place.section()) + "\n" + (place.unit() == null ? "" : WordingKey.of(place.unit()));
    }

    private Map<PlaceName, String> rows() {
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; i < plan.units().size(); i++) {
            places.add(plan.units().get(i).place());
            byKey.put(key(places.get(i)), i);
        }
        document.rows().forEach(row -> units.add(byKey.getOrDefault(key(place(row)), -1)));
        Map<PlaceName, String> shortNames = ShortNames.of(
                document.rows().stream()
                        .map(PlanComparison::place)
                        .filter(place -> !byKey.containsKey(key(place)))
                        .toList(),
                plan.units().stream().map(StoredUnit::shortName).toList());
        for (int i = 0; i < units.size(); i++) row(document.rows().get(i), units.get(i), shortNames);
        return shortNames;
    }

    private void row(Row row, int index, Map<PlaceName, String> shortNames) {
        PlaceName place = place(row);
        if (index < 0) {
            changes.add(new PlanChange.RowAdded(
                    place, Objects.requireNonNull(shortNames.get(place)), row.mission(), row.missionFrom()));
            return;
        }
        StoredUnit unit = plan.units().get(index);
        places.set(index, place);
        if (!unit.place().equals(place)) changes.add(new PlanChange.RowRespelled(unit.place(), place));
        if (unit.isDropped()) changes.add(new PlanChange.RowReturned(place));
        if (!Objects.equals(unit.mission(), row.mission()) || !Objects.equals(unit.missionFrom(), row.missionFrom()))
            changes.add(new PlanChange.MissionChanged(
                    place, unit.mission(), unit.missionFrom(), row.mission(), row.missionFrom()));
    }

    private void initiatives(Map<PlaceName, String> shortNames) {
        Map<Written, Kept> matches = ItemMatches.of(written(), kept());
        Map<String, Integer> lastNumbers = new HashMap<>();
        for (StoredUnit unit : plan.units())
            for (StoredItem item : unit.items())
                lastNumbers.merge(item.code().shortName(), item.code().number(), Math::max);
        for (int i = 0; i < units.size(); i++) {
            Row row = document.rows().get(i);
            String shortName = units.get(i) < 0
                    ? Objects.requireNonNull(shortNames.get(place(row)))
                    : plan.units().get(units.get(i)).shortName();
            for (Item item : row.items()) {
                Kept match = matches.get(written(i, item));
                if (match != null) known(match, i, item);
                else {
                    int number = lastNumbers.merge(shortName, 1, Integer::sum);
                    changes.add(new PlanChange.InitiativeAdded(
                            place(row), new Code(shortName, number), item.wording(), item.fields()));
                }
            }
        }
        Set<Code> stillThere = new HashSet<>();
        matches.values().forEach(match -> stillThere.add(match.item().code()));
        for (StoredUnit unit : plan.units())
            for (StoredItem item : unit.live())
                if (!stillThere.contains(item.code()))
                    changes.add(new PlanChange.InitiativeWithdrawn(item.id(), item.code(), item.wording()));
    }

    private void known(Kept match, int row, Item now) {
        StoredItem item = match.item();
        if (item.withdrawn()) changes.add(new PlanChange.InitiativeReturned(item.id(), item.code(), item.wording()));
        if (match.unit() != units.get(row))
            changes.add(new PlanChange.InitiativeMoved(
                    item.id(),
                    item.code(),
                    places.get(match.unit()),
                    place(document.rows().get(row))));
        if (!item.wording().equals(now.wording()))
            changes.add(new PlanChange.InitiativeReworded(item.id(), item.code(), item.wording(), now.wording()));
        if (!item.fields().equals(now.fields()))
            changes.add(new PlanChange.FieldsChanged(item.id(), item.code(), item.fields(), now.fields()));
    }

    private List<Written> written() {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < units.size(); i++)
            for (Item item : document.rows().get(i).items()) written.add(written(i, item));
        return written;
    }

    private Written written(int row, Item item) {
        return new Written(row, units.get(row), document.rows().get(row).section(), item.wording());
    }

    private List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < places.size(); i++)
            for (StoredItem item : plan.units().get(i).items())
                kept.add(new Kept(i, places.get(i).section(), item));
        return kept;
    }

    private void removedRows() {
        for (int i = 0; i < places.size(); i++)
            if (!units.contains(i) && !plan.units().get(i).isDropped())
                changes.add(new PlanChange.RowRemoved(places.get(i)));
    }

    /** Only where carrying out the changes so far would not leave the document's order. */
    private void order() {
        StoredPlan sofar = new PlanChange(changes).applyTo(plan);
        List<PlaceName> rows =
                document.rows().stream().map(PlanComparison::place).toList();
        Map<PlaceName, StoredUnit> after = new LinkedHashMap<>();
        sofar.units().stream().filter(unit -> !unit.isDropped()).forEach(unit -> after.put(unit.place(), unit));
        if (!List.copyOf(after.keySet()).equals(rows)) changes.add(new PlanChange.RowsReordered(rows));
        for (Row row : document.rows()) {
            @Nullable StoredUnit unit = after.get(place(row));
            if (unit == null) continue;
            Map<String, Code> codes = new HashMap<>();
            unit.live().forEach(item -> codes.put(item.wording(), item.code()));
            List<Code> order =
                    row.items().stream().map(item -> codes.get(item.wording())).toList();
            if (!unit.live().stream().map(StoredItem::code).toList().equals(order))
                changes.add(new PlanChange.InitiativesReordered(place(row), order));
        }
    }
}
