package torikumi.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.ImportOutcome.NotUndone.Why;
import torikumi.plan.change.Restoring;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.StoredItem;

/** Takes back what was applied, while nothing hangs on it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Undoing {

    private final Plans plans;
    private final PlanStore store;
    private final Successors successors;
    private final List<PlanUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Undoing(
            Plans plans,
            PlanStore store,
            Successors successors,
            List<PlanUse> uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.successors = successors;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    ImportOutcome undo(ImportRow row, Editor by) {
        PlanRow plan = row.planId == null ? null : plans.lock(row.planId).orElse(null);
        if (plan == null || !Objects.equals(plan.revision, row.planRevision))
            return new ImportOutcome.NotUndone(row.past(), Why.CHANGED_SINCE);
        StoredPlan now = store.stored(plan);
        StoredPlan before = row.planBefore;
        boolean isUsed = before == null
                ? isUsed(all(now), Instant.EPOCH)
                : isUsed(Restoring.differing(before, now), row.settledAt());
        if (isUsed) return new ImportOutcome.NotUndone(row.past(), Why.RECORDED);
        Instant at = clock.instant();
        Instant applied = row.settledAt();
        row.undo(by, at);
        if (before == null) {
            events.publishEvent(new PlanTakenBack(plan.id(), all(now)));
            successors.forget(plan.id());
            store.remove(plan);
        } else {
            StoredPlan restored = Restoring.of(before, now);
            store.write(plan, restored, by, row.fileName);
            var comparing = new Comparing(row.named(), row.decisions, plan, before, null, StoredPlan.EMPTY, List.of());
            PlaceRenamings.undone(comparing.compared(), plan, before, by, at, applied)
                    .ifPresent(events::publishEvent);
            InitiativesMoved.between(now, restored, plan).ifPresent(events::publishEvent);
        }
        events.publishEvent(new PlanAmended(
                plan.department, by, List.of(Amendments.ofWhole(PlanAmended.Kind.PLAN_UNDONE, plan)), row.settledAt()));
        return new ImportOutcome.Undone(row.past());
    }

    private boolean isUsed(Collection<Long> initiatives, Instant since) {
        return !initiatives.isEmpty() && uses.stream().anyMatch(use -> use.isUsed(initiatives, since));
    }

    private static List<Long> all(StoredPlan plan) {
        return plan.items().map(StoredItem::id).toList();
    }
}
