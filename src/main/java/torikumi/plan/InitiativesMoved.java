package torikumi.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import torikumi.plan.PlacesRenamed.Place;
import torikumi.plan.change.StoredPlan;

/**
 * Initiatives of a plan stand somewhere else now: in another section or unit, or in one that is called otherwise. Published in the
 * transaction that writes the plan: whoever knows where they stand takes the new place.
 *
 * @param now by the initiative's id
 */
public record InitiativesMoved(String department, long planId, Map<Long, Place> now) {

    public InitiativesMoved {
        now = Map.copyOf(now);
    }

    /** Empty where all stand where they stood. What is new stood nowhere. */
    static Optional<InitiativesMoved> between(StoredPlan before, StoredPlan after, PlanRow plan) {
        Map<Long, Place> now = new HashMap<>();
        var was = before.places();
        after.places().forEach((id, place) -> {
            if (was.containsKey(id) && !place.equals(was.get(id)))
                now.put(id, new Place(place.section(), place.unit()));
        });
        return now.isEmpty() ? Optional.empty() : Optional.of(new InitiativesMoved(plan.department, plan.id(), now));
    }
}
