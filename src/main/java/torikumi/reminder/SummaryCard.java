package torikumi.reminder;

import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.progress.Board;

/**
 * What a lead or a coordinator needs to write a summary.
 *
 * @param board the office's initiatives with their last updates
 * @param below what sections have sent of what a roll-up is made of; nothing for a lead's
 * @param written the newest version of this summary; null until it is written
 */
public record SummaryCard(
        Reminder reminder,
        Plan plan,
        Board board,
        Gathered below,
        @Nullable Summary written) {

    /** Whether it can still be written: the plan is open. */
    public boolean isOpen() {
        return plan.isOpen();
    }

    /** What its form is filled in with where it is not written yet. */
    public SummaryDraft draft() {
        return SummaryDraft.of(board, below);
    }
}
