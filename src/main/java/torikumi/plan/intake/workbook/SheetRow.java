package torikumi.plan.intake.workbook;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Place;

/**
 * A row of a sheet as its file has it: nothing is hidden, and no cell reaches into another.
 *
 * @param number from 1
 * @param cells those that have something in them, by their columns, counted from 0
 */
public record SheetRow(int number, SortedMap<Integer, Cell> cells) {

    public SheetRow {
        cells = new TreeMap<>(cells);
    }

    public String text(int column) {
        Cell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }

    /**
     * @param text as a reader of the sheet sees it, without what is struck out
     * @param number as the file keeps it; null for a text
     * @param isPercentage whether the number is shown as one, so that 0.6 is 60%
     * @param day null where the number is not shown as one
     * @param isCalculated whether a formula or an error stands there
     */
    public record Cell(
            Place place,
            String text,
            @Nullable Double number,
            boolean isPercentage,
            @Nullable LocalDate day,
            boolean isCalculated) {}
}
