package torikumi.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long ago something was heard.
 *
 * @param since the day on which it was; of what was never reported, the first day of the plan
 */
public record Freshness(LocalDate since, LocalDate today) {

    /** Whole days, 0 for today. */
    public long days() {
        return Math.max(0, ChronoUnit.DAYS.between(since, today));
    }

    /** Whether nothing was heard for that many days or more. */
    public boolean isStale(int days) {
        return days() >= days;
    }
}
