package torikumi.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;

/**
 * What a lead or a coordinator needs to write a summary.
 *
 * @param board the office's initiatives with their last updates
 * @param below the summaries of the level below for this time, in the plan's order; empty for a lead's
 * @param written the newest of this summary; null until it is written
 */
public record SummaryCard(
        Reminder reminder,
        Board board,
        List<Summary> below,
        @Nullable Summary written) {

    public SummaryCard {
        below = List.copyOf(below);
    }
}
