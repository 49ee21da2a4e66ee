package torikumi.plan;

import java.util.List;

/**
 * A plan, or something in it, as the plan stood after a change: what was read about it then says nothing of the plan as it stands after
 * another.
 *
 * @param id of the plan, or of what is in it
 * @param revision the plan's
 */
public record Edition(long id, int revision) {

    public static Edition of(Plan plan) {
        return new Edition(plan.id(), plan.revision());
    }

    public static Edition of(Plan plan, Section section) {
        return new Edition(section.id(), plan.revision());
    }

    public static Edition of(Found.OfInitiative found) {
        return new Edition(found.initiative().id(), found.plan().revision());
    }

    public static List<Edition> of(List<Plan> plans) {
        return plans.stream().map(Edition::of).toList();
    }
}
