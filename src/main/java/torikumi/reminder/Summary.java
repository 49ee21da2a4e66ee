package torikumi.reminder;

import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.staff.Office;

/**
 * What a lead says of their section, or a coordinator of the department, at one due date. Writing it again adds a version.
 *
 * @param words 1 to 3000 characters
 * @param stood how the office stood when it was handed in, at the latest on the due date or when it was first written after it; null
 *     where that was not kept
 */
public record Summary(SummaryLine line, String words, Board.@Nullable Tally stood) {

    public Office office() {
        return line.office();
    }
}
