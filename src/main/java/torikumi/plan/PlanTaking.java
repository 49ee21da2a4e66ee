package torikumi.plan;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.PlanAmended.Amendment;
import torikumi.plan.change.Compared;
import torikumi.plan.change.PlanChange;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.Code;

/** Makes a document the plan, or a part of it, in the transaction of whoever decided so, and says what that changed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanTaking {

    private final PlanStore store;
    private final Successors successors;
    private final ApplicationEventPublisher events;

    PlanTaking(PlanStore store, Successors successors, ApplicationEventPublisher events) {
        this.store = store;
        this.successors = successors;
        this.events = events;
    }

    /** @param reason why the wordings that change do; a file's name */
    PlanRow take(Comparing comparing, Compared compared, Editor by, String reason) {
        PlanRow there = comparing.plan();
        PlanRow plan = there != null
                ? there
                : store.begin(
                        comparing.document().department(), comparing.document().year());
        StoredPlan after = compared.change().applyTo(comparing.stored());
        store.write(plan, after, by, reason);
        ToLongFunction<Code> ids = store.ids(plan);
        if (there == null) store.inheritWords(plan, comparing.lastYear(), name -> respelled(compared, name));
        else store.renameWords(plan, name -> respelled(compared, name));
        if (comparing.isAfterLastYear()) succeed(compared, ids);
        PlaceRenamings.of(compared, comparing.isAfterLastYear(), plan, after, by, plan.changedAt)
                .ifPresent(events::publishEvent);
        InitiativesMoved.between(comparing.stored(), after, plan).ifPresent(events::publishEvent);
        // What is new as a whole is told as a whole.
        List<Amendment> amendments = there == null
                ? List.of(Amendments.ofWhole(PlanAmended.Kind.PLAN_IMPORTED, plan))
                : Amendments.of(compared.change(), after, ids);
        events.publishEvent(new PlanAmended(plan.department, by, amendments, plan.changedAt));
        return plan;
    }

    /** Of a place as alias files write it; of a section whose units were respelled too. */
    private static String respelled(Compared compared, String name) {
        return compared.respelled().stream()
                .flatMap(each -> Stream.of(
                        Map.entry(each.before().toString(), each.after().toString()),
                        Map.entry(each.before().section(), each.after().section())))
                .filter(each -> each.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }

    private void succeed(Compared compared, ToLongFunction<Code> ids) {
        // A plan's first change adds everything, line by line.
        List<Code> codes = compared.change().changes().stream()
                .filter(PlanChange.InitiativeAdded.class::isInstance)
                .map(change -> ((PlanChange.InitiativeAdded) change).code())
                .toList();
        for (Compared.Match line : compared.written())
            for (Compared.Stood before : line.befores())
                successors.keep(
                        ids.applyAsLong(codes.get(line.number() - 1)),
                        before.item().id());
    }
}
