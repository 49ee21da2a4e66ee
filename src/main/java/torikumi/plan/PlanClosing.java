package torikumi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.change.StoredPlan;
import torikumi.platform.FiscalYear;

/**
 * Closes a plan, and opens it again, and writes down who did and why. Whether she may is decided before. Nothing else ever closes a
 * plan, no date does.
 */
@Component
@Transactional
public class PlanClosing {

    private final Plans plans;
    private final Closings closings;
    private final PlanStore store;
    private final Imports imports;
    private final ApplicationEventPublisher events;

    PlanClosing(Plans plans, Closings closings, PlanStore store, Imports imports, ApplicationEventPublisher events) {
        this.plans = plans;
        this.closings = closings;
        this.store = store;
        this.imports = imports;
        this.events = events;
    }

    /** @return whether it was open until now */
    public boolean close(long planId, LocalDate on, String byId, String byName, String reason, Instant now) {
        PlanRow plan = plans.lock(planId).orElseThrow();
        if (plan.closedOn != null) return false;
        plan.close(on, now);
        closings.save(new ClosingRow(planId, true, byId, byName, reason, now));
        giveUpOldNames(plan, new Editor(byId, byName), now);
        return true;
    }

    /** What is called otherwise in next year's plan stood under both names until now. */
    private void giveUpOldNames(PlanRow plan, Editor by, Instant now) {
        PlanRow next =
                store.find(plan.department, new FiscalYear(plan.fiscalYear + 1)).orElse(null);
        if (next == null) return;
        imports.findFirstByPlanIdAndPlanBeforeIsNullAndState(next.id(), PastImport.State.APPLIED)
                .map(row -> new Comparing(
                        row.named(), row.decisions, null, StoredPlan.EMPTY, plan, store.stored(plan), List.of()))
                .flatMap(comparing -> PlaceRenamings.of(comparing.compared(), false, next, store.stored(next), by, now))
                .ifPresent(events::publishEvent);
    }

    /** @return whether it was closed until now */
    public boolean reopen(long planId, String byId, String byName, String reason, Instant now) {
        PlanRow plan = plans.lock(planId).orElseThrow();
        if (plan.closedOn == null) return false;
        plan.reopen(now);
        closings.save(new ClosingRow(planId, false, byId, byName, reason, now));
        return true;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Entry> log(long planId) {
        return closings.findByPlanIdOrderByHappenedAtDescIdDesc(planId).stream()
                .map(row -> new Entry(row.closed, row.byId, row.byName, row.reason, row.happenedAt))
                .toList();
    }

    /** @param closed whether it was closed, or opened again */
    public record Entry(boolean closed, String byId, String byName, String reason, Instant at) {}
}
