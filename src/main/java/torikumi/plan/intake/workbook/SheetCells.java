package torikumi.plan.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xml.sax.SAXException;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Decoded;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.table.TableFile;

/** The cells of one sheet, as its reader sees them: hidden rows and columns are left out, merged cells reach down and to the right. */
final class SheetCells extends SheetXml {

    /** A cell's number: its row and column, both counted from 0. */
    static final int COLUMNS = 256;

    static final int LAST_ROW = 1_048_575;

    private static final int MOST_MERGED = 100_000;

    private record Merged(int top, int left, int bottom, int right) {}

    private final Findings findings;

    private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Merged> merged = new ArrayList<>();
    private final boolean[] hiddenColumns = new boolean[COLUMNS];
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final boolean[] leftOutColumns = new boolean[COLUMNS];
    private int cells;

    SheetCells(SharedTexts texts, CellStyles styles, Findings findings) {
        super(texts, styles);
        this.findings = findings;
    }

    @Override
    void hide(int from, int to) {
        for (int i = from; i <= Math.min(to, COLUMNS); i++) hiddenColumns[i - 1] = true;
    }

    @Override
    void merge(int top, int left, int bottom, int right) {
        if (merged.size() < MOST_MERGED) merged.add(new Merged(top, left, bottom, Math.min(right, TableFile.WIDEST)));
    }

    @Override
    void take(Written cell) throws SAXException {
        int row = cell.row();
        int column = cell.column();
        String text = cell.said().text();
        String struck = cell.said().struck();
        if (text.isBlank() && struck.isBlank()) return;
        if (column >= TableFile.WIDEST || row < 0 || row > LAST_ROW) {
            if (!text.isBlank()) {
                findings.fault(Math.max(row, 0) * COLUMNS, Fault.Kind.WIDE_ROW, text, TableFile.WIDEST);
                throw new SAXException("a cell outside of what is read");
            }
            return;
        }
        int at = row * COLUMNS + column;
        if (!struck.isBlank()) findings.remark(at, Remark.Kind.STRUCK_OUT, struck);
        if (cell.hidden()) {
            if (hiddenRows.isEmpty() || hiddenRows.getLast() != row) hiddenRows.add(row);
            return;
        }
        if (hiddenColumns[column]) {
            leftOutColumns[column] = true;
            return;
        }
        if (++cells > TableFile.MOST_CELLS) {
            findings.fault(at, Fault.Kind.TOO_MANY_CELLS, "", TableFile.MOST_CELLS);
            throw new SAXException("more cells than are read");
        }
        int control = Decoded.firstControl(text);
        if (control >= 0)
            findings.fault(at, Fault.Kind.CONTROL_CHARACTER, "", "U+%04X".formatted((int) text.charAt(control)));
        Cell made = Cell.of(text, at);
        if (!made.isBlank()) rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, made);
    }

    Block.Grid grid() {
        leftOut();
        Map<Integer, Map<Integer, Cell>> reaching = reaching();
        int width = rows.values().stream().mapToInt(SortedMap::lastKey).max().orElse(-1) + 1;
        List<Block.Row> made = new ArrayList<>();
        rows.forEach((number, written) -> {
            List<Cell> whole = new ArrayList<>();
            Map<Integer, Cell> reached = reaching.getOrDefault(number, Map.of());
            for (int i = 0; i < width; i++) {
                if (hiddenColumns[i]) continue;
                Cell own = written.get(i);
                if (own == null) own = reached.get(i);
                whole.add(own == null ? Cell.blank(number * COLUMNS + i) : own);
            }
            made.add(new Block.Row(whole, number * COLUMNS));
        });
        return new Block.Grid(made, made.isEmpty() ? 0 : made.getFirst().at(), false);
    }

    private void leftOut() {
        if (!hiddenRows.isEmpty())
            findings.remark(hiddenRows.getFirst() * COLUMNS, Remark.Kind.HIDDEN_ROWS, "", hiddenRows.size());
        int columns = 0;
        int first = -1;
        for (int i = 0; i < COLUMNS; i++) {
            if (!leftOutColumns[i]) continue;
            columns++;
            if (first < 0) first = i;
        }
        if (columns > 0) findings.remark(first, Remark.Kind.HIDDEN_COLUMNS, "", columns);
    }

    /** What stands in cells that others reach into. */
    private Map<Integer, Map<Integer, Cell>> reaching() {
        Map<Integer, Map<Integer, Cell>> reaching = new TreeMap<>();
        int budget = TableFile.MOST_CELLS;
        for (Merged range : merged) {
            SortedMap<Integer, Cell> top = rows.get(range.top);
            Cell first = top == null ? null : top.get(range.left);
            if (first == null) continue;
            for (int number : rows.subMap(range.top, range.bottom + 1).keySet()) {
                for (int i = range.left; i <= range.right; i++) {
                    if (number == range.top && i == range.left || budget-- < 0) continue;
                    Cell here = i == range.left ? first.below() : new Cell(List.of(), first.at(), Cell.Kind.FROM_LEFT);
                    reaching.computeIfAbsent(number, r -> new TreeMap<>()).putIfAbsent(i, here);
                }
            }
        }
        return reaching;
    }
}
