package torikumi.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a plan, and opens it again, and writes down who did and why. Whether she may is decided before. Nothing else ever closes a
 * plan, no date does.
 */
@Component
@Transactional
public class PlanClosing {

    private final Plans plans;
    private final Closings closings;

    PlanClosing(Plans plans, Closings closings) {
        this.plans = plans;
        this.closings = closings;
    }

    /** @return whether it was open until now */
    public boolean close(long planId, LocalDate on, String byId, String byName, String reason, Instant now) {
        PlanRow plan = plans.lock(planId).orElseThrow();
        if (plan.closedOn != null) return false;
        plan.close(on, now);
        closings.save(new ClosingRow(planId, true, byId, byName, reason, now));
        return true;
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
