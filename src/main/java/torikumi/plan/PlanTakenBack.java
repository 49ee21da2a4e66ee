package torikumi.plan;

import java.util.List;

/** A plan is about to be removed as if it had never been there. Published in the transaction that does. */
public record PlanTakenBack(long planId, List<Long> initiatives) {

    public PlanTakenBack {
        initiatives = List.copyOf(initiatives);
    }
}
