package torikumi.plan.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.table.TableFile;

/** The rows of one sheet, with everything in them that people may have typed. */
final class SheetRows extends SheetXml {

    private final WorkbookFile.Sheet sheet;
    private final CellStyles styles;
    private final Findings findings;
    private final SortedMap<Integer, SortedMap<Integer, SheetRow.Cell>> rows = new TreeMap<>();
    private int cells;

    SheetRows(WorkbookFile.Sheet sheet, SharedTexts texts, CellStyles styles, Findings findings) {
        super(texts, styles);
        this.sheet = sheet;
        this.styles = styles;
        this.findings = findings;
    }

    @Override
    void take(Written cell) throws SAXException {
        boolean calculated = !cell.formula().isEmpty() || cell.type().equals("e");
        if (cell.said().text().isBlank() && !calculated) return;
        if (cell.row() < 0 || cell.row() > SheetCells.LAST_ROW || cell.column() >= SheetCells.COLUMNS) return;
        int at = cell.row() * SheetCells.COLUMNS + cell.column();
        if (++cells > TableFile.MOST_CELLS) {
            findings.fault(at, Fault.Kind.TOO_MANY_CELLS, "", TableFile.MOST_CELLS);
            throw new SAXException("more cells than are read");
        }
        Double number = cell.type().equals("n") ? number(cell.value()) : null;
        rows.computeIfAbsent(cell.row(), r -> new TreeMap<>())
                .put(
                        cell.column(),
                        new SheetRow.Cell(
                                sheet.place(at),
                                cell.said().text(),
                                number,
                                number != null && styles.isPercentage(cell.style()),
                                number == null ? null : styles.day(number, cell.style()),
                                calculated));
    }

    private static @Nullable Double number(String value) {
        try {
            return Double.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    List<SheetRow> rows() {
        List<SheetRow> all = new ArrayList<>();
        rows.forEach((row, written) -> all.add(new SheetRow(row + 1, written)));
        return all;
    }
}
