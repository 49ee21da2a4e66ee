package torikumi.plan.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.PlanChange.Change;
import torikumi.plan.change.PlanChange.FieldsChanged;
import torikumi.plan.change.PlanChange.InitiativeAdded;
import torikumi.plan.change.PlanChange.InitiativeMoved;
import torikumi.plan.change.PlanChange.InitiativeReturned;
import torikumi.plan.change.PlanChange.InitiativeReworded;
import torikumi.plan.change.PlanChange.InitiativeWithdrawn;
import torikumi.plan.change.PlanChange.InitiativesReordered;
import torikumi.plan.change.PlanChange.MissionChanged;
import torikumi.plan.change.PlanChange.PolicyChanged;
import torikumi.plan.change.PlanChange.RowAdded;
import torikumi.plan.change.PlanChange.RowRemoved;
import torikumi.plan.change.PlanChange.RowRespelled;
import torikumi.plan.change.PlanChange.RowReturned;
import torikumi.plan.change.PlanChange.RowsReordered;
import torikumi.plan.change.PlanChange.VisionChanged;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;

/** A stored plan while changes are carried out on it. */
final class ChangedPlan {

    private static final class Unit {
        PlaceName place;
        final String shortName;

        @Nullable
        String mission;

        @Nullable
        String missionFrom;

        final List<StoredItem> items;

        Unit(StoredUnit unit) {
            place = unit.place();
            shortName = unit.shortName();
            mission = unit.mission();
            missionFrom = unit.missionFrom();
            items = new ArrayList<>(unit.items());
        }

        StoredUnit stored() {
            List<StoredItem> liveFirst = items.stream()
                    .sorted(Comparator.comparing(StoredItem::withdrawn))
                    .toList();
            return new StoredUnit(place, shortName, mission, missionFrom, liveFirst);
        }
    }

    private @Nullable String vision;
    private @Nullable String policy;
    private final List<Unit> units = new ArrayList<>();

    ChangedPlan(StoredPlan plan) {
        vision = plan.vision();
        policy = plan.policy();
        plan.units().forEach(unit -> units.add(new Unit(unit)));
    }

    StoredPlan plan() {
        var plan =
                new StoredPlan(vision, policy, units.stream().map(Unit::stored).toList());
        return new StoredPlan(
                vision,
                policy,
                plan.units().stream()
                        .sorted(Comparator.comparing(plan::isDropped))
                        .toList());
    }

    void carryOut(Change change) {
        switch (change) {
            case VisionChanged c -> vision = c.after();
            case PolicyChanged c -> policy = c.after();
            case RowRespelled c -> unit(c.before()).place = c.after();
            case RowAdded c ->
                units.add(new Unit(new StoredUnit(c.place(), c.shortName(), c.mission(), c.missionFrom(), List.of())));
            case RowReturned c -> units.add(taken(unit(c.place())));
            // Its initiatives are withdrawn or moved by changes of their own.
            case RowRemoved c -> unit(c.place());
            case MissionChanged c -> {
                unit(c.place()).mission = c.after();
                unit(c.place()).missionFrom = c.fromAfter();
            }
            case InitiativeAdded c ->
                unit(c.place()).items.add(new StoredItem(0, c.code(), c.wording(), c.fields(), c.jointWith(), false));
            case InitiativeReworded c ->
                replace(c.code(), item -> with(item, c.after(), item.fields(), item.withdrawn()));
            case InitiativeMoved c -> unit(c.to()).items.add(taken(c.code()));
            case InitiativeWithdrawn c -> replace(c.code(), item -> with(item, item.wording(), item.fields(), true));
            case InitiativeReturned c -> {
                Unit unit = unitOf(c.code());
                StoredItem item = taken(c.code());
                unit.items.add(with(item, item.wording(), item.fields(), false));
            }
            case FieldsChanged c -> replace(c.code(), item -> with(item, item.wording(), c.after(), item.withdrawn()));
            case PlanChange.JointOwnersChanged c -> replace(c.code(), item -> jointWith(item, c.after()));
            case RowsReordered c ->
                units.sort(Comparator.comparingInt(unit -> place(c.order().indexOf(unit.place))));
            case InitiativesReordered c ->
                unit(c.place())
                        .items
                        .sort(Comparator.comparingInt(item -> place(c.order().indexOf(item.code()))));
        }
    }

    /** What the order does not name stays behind what it does. */
    private static int place(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private Unit unit(PlaceName place) {
        return units.stream()
                .filter(unit -> unit.place.equals(place))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the plan this change was made for has " + place));
    }

    private Unit unitOf(Code code) {
        return units.stream()
                .filter(unit -> unit.items.stream().anyMatch(item -> item.code().equals(code)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the plan this change was made for has " + code));
    }

    private static StoredItem item(Unit unit, Code code) {
        return unit.items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Unit taken(Unit unit) {
        units.remove(unit);
        return unit;
    }

    private StoredItem taken(Code code) {
        Unit unit = unitOf(code);
        StoredItem item = item(unit, code);
        unit.items.remove(item);
        return item;
    }

    private void replace(Code code, UnaryOperator<StoredItem> change) {
        unitOf(code).items.replaceAll(item -> item.code().equals(code) ? change.apply(item) : item);
    }

    private static StoredItem with(StoredItem item, String wording, Map<String, String> fields, boolean withdrawn) {
        return new StoredItem(item.id(), item.code(), wording, fields, item.jointWith(), withdrawn);
    }

    private static StoredItem jointWith(StoredItem item, List<String> sections) {
        return new StoredItem(item.id(), item.code(), item.wording(), item.fields(), sections, item.withdrawn());
    }
}
