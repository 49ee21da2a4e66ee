package torikumi.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long ago something was heard.
 *
 * @param heardOn null for never
 */
public record Freshness(@Nullable LocalDate heardOn, LocalDate today) {

    public boolean never() {
        return heardOn == null;
    }

    /** Whole days, 0 for today. Not for what was never heard of. */
    public long days() {
        if (heardOn == null) throw new IllegalStateException("it was never heard of");
        return Math.max(0, ChronoUnit.DAYS.between(heardOn, today));
    }

    /** Whether nothing was heard for that many days, or ever. */
    public boolean isStale(int days) {
        return heardOn == null || days() >= days;
    }
}
