package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an initiative stands: what its updates add up to, in the order of the days they refer to.
 *
 * @param grade the latest health that was said; null where none was
 * @param since the day from which it has had this health without interruption
 * @param percentage the latest that was said, 0 to 100
 * @param closed whether its health closes it and it was not reopened after that
 * @param lastUpdateId the version that is last in order; null where nothing was heard, or all was withdrawn
 * @param asOf the day that the last update refers to
 * @param heardOn the day on which something was said last, whatever day it referred to
 * @param updates how many there are, without those withdrawn
 * @param entries how many there are, with those withdrawn
 * @param reopenedAt when it was last reopened; null where it never was
 */
public record Standing(
        @Nullable Grade grade,
        @Nullable LocalDate since,
        @Nullable Integer percentage,
        boolean closed,
        @Nullable Long lastUpdateId,
        @Nullable LocalDate asOf,
        @Nullable LocalDate heardOn,
        int updates,
        int entries,
        @Nullable Instant reopenedAt) {

    /** 報告なし. */
    public static final Standing UNHEARD = new Standing(null, null, null, false, null, null, null, 0, 0, null);

    /** The same without its having been closed. */
    Standing reopened() {
        return new Standing(grade, since, percentage, false, lastUpdateId, asOf, heardOn, updates, entries, reopenedAt);
    }

    public boolean isHeard() {
        return lastUpdateId != null;
    }

    public boolean isLate() {
        return grade != null && grade.late();
    }
}
