package torikumi.report.roundtrip;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Place;
import torikumi.report.WorkbookColumn;

/**
 * What was changed in one initiative's row. Kept as JSON, so its names do not change.
 *
 * @param place of its first cell
 * @param before what stood there when the workbook was made
 * @param cells those that say something else now, at least one
 */
public record Edit(long initiativeId, Place place, Before before, List<Cell> cells) {

    public Edit {
        cells = List.copyOf(cells);
    }

    /**
     * @param health its key; null where none was said
     * @param words of the columns that have words in them
     */
    public record Before(
            @Nullable String health,
            @Nullable Integer percentage,
            @Nullable LocalDate lastReportOn,
            Map<WorkbookColumn, String> words) {}

    /**
     * @param column one that is {@link torikumi.report.WorkbookStamp#REPORTED}
     * @param heading as it is called there
     * @param before with {@code after} as it is shown there
     * @param value what it was understood as: the key of a health or {@link #UNCHANGED}, a whole number, a day, words
     */
    public record Cell(WorkbookColumn column, String heading, Place place, String before, String after, String value) {

        /** 変更なし, which no health's key can be. */
        static final String UNCHANGED = "=";

        public boolean isUnchanged() {
            return column == WorkbookColumn.HEALTH && value.equals(UNCHANGED);
        }
    }
}
