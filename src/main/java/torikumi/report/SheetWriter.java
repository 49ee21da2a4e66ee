package torikumi.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes one sheet from the top to the bottom, and keeps few of its rows. The sheet before is finished first. */
public final class SheetWriter implements AutoCloseable {

    private static final int ROWS_KEPT = 200;

    // In points: a line of the font at 11, and the highest row that spreadsheets have.
    private static final double LINE = 18;
    private static final double HIGHEST = 409;

    private static final Set<WorkbookColumn> NUMBERS =
            EnumSet.of(WorkbookColumn.INITIATIVES, WorkbookColumn.COUNT, WorkbookColumn.PERCENTAGE);

    private static final String FONT = "Yu Gothic";
    private static final String HEADING = "DCE6F1";
    private static final String REPORTED = "FFF2CC";
    private static final String FAINT = "595959";

    /**
     * @param heading as people read it; what a plan calls a column of its own is theirs
     * @param reported whether what is typed below it can be recorded
     */
    public record Head(WorkbookColumn column, String heading, boolean reported) {

        public Head(WorkbookColumn column, String heading) {
            this(column, heading, false);
        }
    }

    private final Worksheet sheet;
    private final String dayFormat;
    private final String momentFormat;
    private final int heading;
    private final List<WorkbookColumn> columns;
    private final List<Boolean> reported;
    private int row;
    private int lastFiltered;
    private @Nullable Row writing;

    /** @param above lines that stand above the headings; may be empty */
    public SheetWriter(Workbook book, String name, List<String> above, List<Head> heads, WorkbookWords words) {
        sheet = book.newWorksheet(name);
        dayFormat = words.term(WorkbookTerm.DAY_FORMAT);
        momentFormat = words.term(WorkbookTerm.MOMENT_FORMAT);
        columns = heads.stream().map(Head::column).toList();
        reported = heads.stream().map(Head::reported).toList();
        page();
        for (String line : above) {
            text(row, 0, line);
            sheet.style(row, 0)
                    .fontName(FONT)
                    .bold()
                    .fontSize(row == 0 ? 14 : 11)
                    .set();
            row++;
        }
        heading = row++;
        int lines = 1;
        for (int column = 0; column < columns.size(); column++) {
            head(column, heads.get(column));
            lines = Math.max(
                    lines,
                    CellText.lines(
                            heads.get(column).heading(), columns.get(column).width() - 1));
        }
        sheet.rowHeight(heading, Math.min(lines * LINE, HIGHEST));
        sheet.freezePane(0, row);
        sheet.repeatRows(heading, heading);
        lastFiltered = heading;
    }

    private void page() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        // As many pages as it takes.
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.6f);
        sheet.footer("&A", Position.LEFT, 9);
        sheet.footer("&P / &N", Position.RIGHT, 9);
    }

    private void head(int column, Head head) {
        sheet.width(column, head.column().width());
        text(heading, column, head.heading());
        boolean centred = NUMBERS.contains(head.column());
        sheet.style(heading, column)
                .fontName(FONT)
                .horizontalAlignment(centred ? "center" : "left")
                .bold()
                .fillColor(head.reported() ? REPORTED : HEADING)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
    }

    /** @param struck shows with a line through it, as what does not hold any more */
    public Row row(boolean struck) {
        finishRow();
        if (row % ROWS_KEPT == 0) flush();
        lastFiltered = row;
        writing = new Row(row++, struck);
        return writing;
    }

    private void finishRow() {
        if (writing != null) writing.finish();
        writing = null;
    }

    public Row row() {
        return row(false);
    }

    /** Below what is filtered and sorted. */
    Row sum() {
        int filtered = lastFiltered;
        Row sum = row();
        lastFiltered = filtered;
        return sum;
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        finishRow();
        sheet.setAutoFilter(heading, 0, lastFiltered, columns.size() - 1);
        int printed = (int) columns.stream().filter(WorkbookColumn::isPrinted).count();
        sheet.addNamedRange(sheet.range(0, 0, row - 1, printed - 1), "_xlnm.Print_Area");
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(int at, int column, String typed) {
        StampSheet.text(sheet, at, column, typed);
    }

    /** Of what is offered below that heading one is chosen; whoever types may type another word. */
    void offer(WorkbookColumn below, String range) {
        int column = columns.indexOf(below);
        if (column < 0 || row == heading + 1) return;
        sheet.range(heading + 1, column, row - 1, column)
                .validateWithListByFormula(range)
                .showErrorMessage(false)
                .errorTitle("")
                .error("");
    }

    /** One row, from the left to the right. */
    public final class Row implements RowCells {

        private final int at;
        private final boolean struck;
        private int column;
        private int lines;
        private final List<Special> special = new ArrayList<>();

        private Row(int at, boolean struck) {
            this.at = at;
            this.struck = struck;
            lines(1);
        }

        /** Not every spreadsheet makes a row as high as its texts are. */
        private void lines(int needed) {
            if (needed <= lines) return;
            lines = needed;
            sheet.rowHeight(at, Math.min(lines * LINE, HIGHEST));
        }

        @Override
        public Row text(@Nullable String typed) {
            if (typed != null && !typed.isEmpty()) {
                SheetWriter.this.text(at, column, typed);
                WorkbookColumn of = columns.get(column);
                // An address has no places to break it at.
                if (of == WorkbookColumn.LINK) shown("@", "left");
                else lines(CellText.lines(typed, of.width() - 1));
                // So that it stays a text when somebody touches the cell.
                if (CellText.looksLikeFormula(typed)) special.add(new Special(column, "@", null));
            }
            column++;
            return this;
        }

        @Override
        public Row day(@Nullable LocalDate day) {
            if (day != null) sheet.value(at, column, day);
            if (day != null || reported.get(column)) shown(dayFormat, "left");
            column++;
            return this;
        }

        public Row moment(LocalDateTime moment) {
            sheet.value(at, column, moment);
            shown(momentFormat, "left");
            column++;
            return this;
        }

        public Row number(int number) {
            sheet.value(at, column, number);
            shown("#,##0", "center");
            column++;
            return this;
        }

        @Override
        public Row percentage(@Nullable Integer percentage) {
            if (percentage != null) sheet.value(at, column, percentage / 100.0);
            // So that 60 becomes 60% where somebody types it.
            if (percentage != null || reported.get(column)) shown("0%", "center");
            column++;
            return this;
        }

        private void shown(String format, String side) {
            special.add(new Special(column, format, side));
        }

        /** One style for all of it and few of single cells: each costs more than its text. */
        private void finish() {
            StyleSetter all = sheet.range(at, 0, at, columns.size() - 1)
                    .style()
                    .fontName(FONT)
                    .verticalAlignment("top")
                    .wrapText(true)
                    .borderStyle(BorderSide.BOTTOM, BorderStyle.HAIR);
            if (struck) all.strikethrough().fontColor(FAINT);
            all.set();
            for (Special cell : special) {
                StyleSetter one = sheet.style(at, cell.column()).format(cell.format());
                if (cell.side() != null) one.horizontalAlignment(cell.side()).verticalAlignment("top");
                one.set();
            }
        }
    }

    /** @param side to which it is aligned, on one line; null for as the others are */
    private record Special(
            int column, String format, @Nullable String side) {}
}
