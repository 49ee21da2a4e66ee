package torikumi.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an initiative stood on an earlier day, as the record reads now: with what was corrected, taken back or reported later of that day.
 *
 * @param day that with which its updates still count, by the days they refer to
 * @param grade null where no health had been said
 */
public record Before(LocalDate day, @Nullable Grade grade) {}
