package torikumi.plan;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.PlanAmended.Amendment;
import torikumi.plan.change.Compared;
import torikumi.plan.change.StoredPlan;

/** Makes a document the plan, or a part of it, in the transaction of whoever decided so, and says what that changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanTaking {

    private final PlanStore store;
    private final ApplicationEventPublisher events;

    PlanTaking(PlanStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    /** @param reason why the wordings that change do; a file's name */
    PlanRow take(Comparing comparing, Compared compared, Editor by, String reason) {
        boolean isNew = comparing.isNew();
        PlanRow plan = isNew
                ? store.begin(comparing.document().department(), comparing.document().year())
                : comparing.plan();
        StoredPlan after = compared.change().applyTo(comparing.stored());
        store.write(plan, after, by, reason);
        // What is new as a whole is told as a whole.
        List<Amendment> amendments = isNew
                ? List.of(new Amendment(
                        PlanAmended.Kind.PLAN_IMPORTED, null, null, null, null, String.valueOf(plan.fiscalYear)))
                : Amendments.of(compared.change(), after, store.ids(plan));
        events.publishEvent(new PlanAmended(plan.department, by, amendments, plan.changedAt));
        return plan;
    }
}
