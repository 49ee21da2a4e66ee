package torikumi.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument.Item;

/** A section or unit while a plan is changed by hand. */
final class HandPlace {

    PlaceName name;

    /** What it was called in the plan; null for one that is new. */
    final @Nullable PlaceName before;

    @Nullable
    String mission;

    @Nullable
    String missionFrom;

    final List<Line> lines = new ArrayList<>();

    HandPlace(PlaceName name) {
        this.name = name;
        before = null;
    }

    HandPlace(StoredUnit unit) {
        name = unit.place();
        before = unit.place();
        mission = unit.mission();
        missionFrom = unit.missionFrom();
        unit.live()
                .forEach(item ->
                        lines.add(new Line(item.code().toString(), item.code().toString(), item(item))));
    }

    private static Item item(StoredItem item) {
        return new Item(item.wording(), item.fields(), item.jointWith());
    }

    boolean says(String wording) {
        return lines.stream().anyMatch(line -> line.item().wording().equals(wording));
    }

    /** Whether it is that place, or a unit of that section. */
    boolean isIn(String place) {
        return name.section().equals(place)
                || name.toString().equals(place)
                || name.inBrackets().equals(place);
    }

    /**
     * @param key as {@link PlanEdit} knows it
     * @param code null for one that is new
     */
    record Line(String key, @Nullable String code, Item item) {

        Line with(Item changed) {
            return new Line(key, code, changed);
        }
    }
}
