package torikumi.progress;

import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.staff.Office;

/**
 * An initiative and how it stands.
 *
 * @param last its last update in order; null where nothing was heard
 */
public record Reported(
        Found.OfInitiative where,
        Standing standing,
        @Nullable ProgressUpdate last) {

    public Office office() {
        return Office.of(where);
    }

    /** Whether it still waits for news: it is in the plan, the plan is open, and it is not closed. */
    public boolean isOpen() {
        return !standing.closed() && where.plan().isOpen() && where.initiative().withdrawnOn() == null;
    }
}
