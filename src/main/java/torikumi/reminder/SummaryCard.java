package torikumi.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.progress.Board;

/**
 * What a lead or a coordinator needs to write a summary.
 *
 * @param board the office's initiatives with their last updates
 * @param below the newest summary of each section up to this due date, in the plan's order; empty for a lead's
 * @param written the newest of this summary; null until it is written
 */
public record SummaryCard(
        Reminder reminder,
        Plan plan,
        Board board,
        List<Summary> below,
        @Nullable Summary written) {

    public SummaryCard {
        below = List.copyOf(below);
    }

    /** Whether it can still be written: the plan is open. */
    public boolean isOpen() {
        return plan.isOpen();
    }
}
