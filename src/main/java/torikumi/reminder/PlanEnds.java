package torikumi.reminder;

import java.time.LocalDate;
import java.util.Optional;
import torikumi.plan.Plan;

/**
 * An open plan whose year ends soon or is over, and no later one is there to ask about: from then on nothing more falls due.
 *
 * @param over whether its last day has passed
 */
public record PlanEnds(Plan plan, boolean over) {

    /** From so many days before the last day on it is said. */
    public static final int NOTICE_DAYS = 14;

    /** @param newest the department's newest open plan, or its newest */
    public static Optional<PlanEnds> of(Plan newest, LocalDate today) {
        LocalDate last = newest.year().lastDay();
        return newest.isOpen() && !today.isBefore(last.minusDays(NOTICE_DAYS))
                ? Optional.of(new PlanEnds(newest, today.isAfter(last)))
                : Optional.empty();
    }
}
