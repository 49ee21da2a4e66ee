package torikumi.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.PlaceName;
import torikumi.platform.FiscalYear;

/**
 * A plan as somebody is making it by hand. It is a proposal: what it would change is shown, applied and undone as of a document.
 *
 * @param id of the proposal
 * @param steps how many were taken so far; what is done next names it, so that two do not undo each other's
 * @param isInForce whether the department has that year's plan, which this changes
 * @param places in their order
 * @param leftOut how many of its edits fit the plan no more, as somebody else has changed it since
 */
public record HandDraft(
        String id, String department, FiscalYear year, int steps, boolean isInForce, List<Place> places, int leftOut) {

    public HandDraft {
        places = List.copyOf(places);
    }

    public int size() {
        return places.stream().mapToInt(place -> place.lines().size()).sum();
    }

    /** How many sections it has, whatever units they have. */
    public int sections() {
        return (int) places.stream()
                .map(place ->
                        PlaceName.parse(place.name()).map(PlaceName::section).orElse(place.name()))
                .distinct()
                .count();
    }

    /** @param name of the section, with its unit in brackets, as {@link PlanEdit} names it */
    public record Place(String name, @Nullable String mission, List<Line> lines) {

        public Place {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param key as {@link PlanEdit} knows it
     * @param isNew whether it was added by hand, or (in a next year's plan) is not in last year's
     */
    public record Line(String key, boolean isNew, String wording) {}
}
