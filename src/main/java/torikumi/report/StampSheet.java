package torikumi.report;

import static torikumi.report.WorkbookStamp.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Grade;
import torikumi.progress.Standing;

/** Writes the {@link WorkbookStamp}. */
final class StampSheet implements AutoCloseable {

    private final Worksheet sheet;
    private final String dayFormat;
    private int row;

    StampSheet(Workbook book, String workspaceId, Instant madeAt, List<Grade> healths, WorkbookWords words) {
        sheet = book.newWorksheet(SHEET);
        sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
        dayFormat = words.term(WorkbookTerm.DAY_FORMAT);
        write(MARK, EDITION, workspaceId, madeAt.toString());
        healths.forEach(health -> write(HEALTH, health.key(), words.health(health)));
    }

    /** Where the healths stand that can be chosen, as formulas name it. */
    static String healths(int many) {
        return "'%s'!$C$2:$C$%d".formatted(SHEET, many + 1);
    }

    private int write(String... cells) {
        for (int column = 0; column < cells.length; column++) text(sheet, row, column, cells[column]);
        return row++;
    }

    void sheet(String name, List<SheetWriter.Head> heads) {
        int columns = write(COLUMNS, name);
        int headings = write(HEADINGS);
        for (int column = 0; column < heads.size(); column++) {
            text(sheet, columns, CELLS + column, heads.get(column).column().name());
            text(sheet, headings, CELLS + column, heads.get(column).heading());
        }
    }

    RowCells initiative(long id, Standing standing) {
        return new Copies(write(
                INITIATIVE,
                String.valueOf(id),
                standing.grade() == null ? "" : standing.grade().key(),
                standing.percentage() == null ? "" : standing.percentage().toString(),
                standing.asOf() == null ? "" : standing.asOf().toString()));
    }

    /** Inline, as a table of all texts would have to be kept until the end. */
    static void text(Worksheet sheet, int at, int column, String typed) {
        String text = CellText.written(typed);
        if (text.isEmpty()) return;
        if (text.equals(text.strip())) sheet.inlineString(at, column, text);
        else sheet.inlineString(at, column, RichText.builder().run(text).end().build());
    }

    private final class Copies implements RowCells {

        private final int at;
        private int column = CELLS;

        private Copies(int at) {
            this.at = at;
        }

        @Override
        public RowCells text(@Nullable String typed) {
            if (typed != null) StampSheet.text(sheet, at, column, typed);
            column++;
            return this;
        }

        @Override
        public RowCells day(@Nullable LocalDate day) {
            if (day != null) {
                sheet.value(at, column, day);
                sheet.style(at, column).format(dayFormat).set();
            }
            column++;
            return this;
        }

        @Override
        public RowCells percentage(@Nullable Integer percentage) {
            if (percentage != null) {
                sheet.value(at, column, percentage / 100.0);
                sheet.style(at, column).format("0%").set();
            }
            column++;
            return this;
        }
    }

    @Override
    public void close() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
