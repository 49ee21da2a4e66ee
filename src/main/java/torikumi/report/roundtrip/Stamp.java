package torikumi.report.roundtrip;

import static torikumi.report.WorkbookStamp.*;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.workbook.SheetRow;
import torikumi.report.WorkbookColumn;

/**
 * What a workbook says of itself.
 *
 * @param healths the keys of those that could be chosen, by how they were shown
 */
record Stamp(String workspaceId, Instant madeAt, Map<String, String> healths, List<Sheet> sheets) {

    /** @param columns with {@code headings} and the cells of its rows as many */
    record Sheet(String name, List<WorkbookColumn> columns, List<String> headings, List<Row> rows) {

        String heading(WorkbookColumn column) {
            return headings.get(columns.indexOf(column));
        }

        String code(Row row) {
            return row.cells().get(columns.indexOf(WorkbookColumn.CODE));
        }
    }

    /**
     * @param health its key; null where none was said
     * @param cells as they were shown
     */
    record Row(
            long initiativeId,
            @Nullable String health,
            @Nullable Integer percentage,
            @Nullable LocalDate lastReportOn,
            List<String> cells) {}

    /** Whether that sheet is a stamp, of whichever edition. */
    static boolean isOne(List<SheetRow> rows) {
        return !rows.isEmpty() && rows.getFirst().text(0).equals(MARK);
    }

    static boolean isOfAnotherEdition(List<SheetRow> rows) {
        return !rows.getFirst().text(1).equals(EDITION);
    }

    /** Empty where it is not as it was made. */
    static Optional<Stamp> of(List<SheetRow> rows) {
        try {
            return Optional.of(read(rows));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Stamp read(List<SheetRow> rows) {
        SheetRow first = rows.getFirst();
        Map<String, String> healths = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        for (SheetRow row : rows.subList(1, rows.size()))
            switch (row.text(0)) {
                case HEALTH -> healths.put(CellWords.even(row.text(SHOWN)), row.text(NAME));
                case COLUMNS ->
                    sheets.add(new Sheet(row.text(NAME), columns(row), new ArrayList<>(), new ArrayList<>()));
                case HEADINGS -> {
                    Sheet sheet = sheets.getLast();
                    for (int i = 0; i < sheet.columns().size(); i++)
                        sheet.headings().add(CellWords.even(row.text(CELLS + i)));
                }
                case INITIATIVE -> {
                    Sheet sheet = sheets.getLast();
                    sheet.rows().add(row(row, sheet.headings().size()));
                }
                default -> throw new IllegalArgumentException("no such row: " + row.text(0));
            }
        return new Stamp(first.text(2), Instant.parse(first.text(3)), healths, sheets);
    }

    private static List<WorkbookColumn> columns(SheetRow row) {
        SortedMap<Integer, SheetRow.Cell> cells = row.cells().tailMap(CELLS);
        List<WorkbookColumn> columns = cells.values().stream()
                .map(cell -> WorkbookColumn.valueOf(cell.text()))
                .toList();
        boolean whole = columns.contains(WorkbookColumn.CODE)
                && columns.contains(WorkbookColumn.INITIATIVE)
                && cells.lastKey() == CELLS + columns.size() - 1;
        if (!whole) throw new IllegalArgumentException("columns are missing");
        return columns;
    }

    private static Row row(SheetRow row, int columns) {
        if (columns == 0) throw new IllegalArgumentException("headings are missing");
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) cells.add(row.text(CELLS + i));
        String health = row.text(HEALTH_KEY);
        String percentage = row.text(PERCENTAGE);
        String day = row.text(LAST_REPORT_ON);
        return new Row(
                Long.parseLong(row.text(NAME)),
                health.isEmpty() ? null : health,
                percentage.isEmpty() ? null : Integer.valueOf(percentage),
                day.isEmpty() ? null : LocalDate.parse(day),
                cells);
    }

    /**
     * Where a row is.
     *
     * @param sheet which of the sheets
     */
    record At(int sheet, Row row) {}

    /** Where the initiatives are, by their codes: in several places where the workbook is of several plans. */
    Map<String, List<At>> byCode() {
        Map<String, List<At>> found = new HashMap<>();
        for (int i = 0; i < sheets.size(); i++)
            for (Row row : sheets.get(i).rows())
                found.computeIfAbsent(CellWords.even(sheets.get(i).code(row)), code -> new ArrayList<>())
                        .add(new At(i, row));
        return found;
    }
}
