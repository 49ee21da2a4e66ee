package torikumi.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.PlanAmended.Amendment;

/**
 * Puts right of which of last year's initiatives one goes on, once its plan is in force: 継続, 統合, or 新規 where it goes on of none.
 * Whatever was recorded stays where it was. Whether somebody may is decided before.
 */
@Component
@Transactional
public class PlanSuccession {

    private final PlanDirectory directory;
    private final Plans plans;
    private final Successors successors;
    private final List<PlanUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanSuccession(
            PlanDirectory directory,
            Plans plans,
            Successors successors,
            List<PlanUse> uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.directory = directory;
        this.plans = plans;
        this.successors = successors;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {

        /**
         * @param befores what it goes on from now
         * @param isUsed whether something was recorded on it or asked about it before, which stays as it is
         */
        record Put(List<Found.OfInitiative> befores, boolean isUsed) implements Outcome {}

        /** It goes on from just those. */
        record Same() implements Outcome {}

        /** That is none of the same department's plan of the year before. */
        record NotLastYears() implements Outcome {}

        record PlanClosed(Plan plan) implements Outcome {}
    }

    /** @param befores the ids of those it goes on from; none for one that is new */
    public Outcome put(Found.OfInitiative now, Set<Long> befores, Editor by) {
        long id = now.initiative().id();
        PlanRow plan = plans.lock(now.plan().id()).orElseThrow();
        if (plan.closedOn != null) return new Outcome.PlanClosed(now.plan());
        List<Found.OfInitiative> was = directory.predecessors(id);
        if (was.stream()
                .map(before -> before.initiative().id())
                .collect(Collectors.toSet())
                .equals(befores)) return new Outcome.Same();
        List<Found.OfInitiative> is = befores.stream()
                .sorted()
                .flatMap(before -> directory.initiative(before).stream())
                .filter(before -> isOfYearBefore(before.plan(), now.plan()))
                .toList();
        if (is.size() != befores.size()) return new Outcome.NotLastYears();
        successors.replace(id, befores);
        Instant at = clock.instant();
        events.publishEvent(new PlanAmended(
                plan.department,
                by,
                List.of(new Amendment(
                        PlanAmended.Kind.SUCCESSION,
                        now.section().name(),
                        now.unit().name(),
                        id,
                        codes(was),
                        codes(is))),
                at));
        return new Outcome.Put(is, uses.stream().anyMatch(use -> use.isUsed(List.of(id), Instant.EPOCH)));
    }

    private static boolean isOfYearBefore(Plan before, Plan now) {
        return before.department().equals(now.department())
                && before.year().startYear() == now.year().startYear() - 1;
    }

    private static @Nullable String codes(Collection<Found.OfInitiative> initiatives) {
        return initiatives.isEmpty()
                ? null
                : initiatives.stream()
                        .map(found -> found.initiative().code().full())
                        .collect(Collectors.joining("・"));
    }
}
