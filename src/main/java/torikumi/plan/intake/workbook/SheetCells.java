package torikumi.plan.intake.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Decoded;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Remark;
import torikumi.plan.intake.table.TableFile;

/** The cells of one sheet, as its reader sees them: hidden rows and columns are left out, merged cells reach down and to the right. */
final class SheetCells extends DefaultHandler {

    /** A cell's number: its row and column, both counted from 0. */
    static final int COLUMNS = 256;

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");
    private static final int MOST_MERGED = 100_000;

    private record Merged(int top, int left, int bottom, int right) {}

    private final SharedTexts texts;
    private final CellStyles styles;
    private final Findings findings;

    private final SortedMap<Integer, SortedMap<Integer, Cell>> rows = new TreeMap<>();
    private final List<Merged> merged = new ArrayList<>();
    private final boolean[] hiddenColumns = new boolean[COLUMNS];
    private final List<Integer> hiddenRows = new ArrayList<>();
    private final boolean[] leftOutColumns = new boolean[COLUMNS];
    private final RichText rich = new RichText();
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    private int row = -1;
    private int column = -1;
    private boolean hidden;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inFormula;
    private int cells;

    SheetCells(SharedTexts texts, CellStyles styles, Findings findings) {
        this.texts = texts;
        this.styles = styles;
        this.findings = findings;
    }

    @Override
    public void startElement(String uri, String name, String prefixed, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> {
                row = attributes.getValue("r") == null ? row + 1 : CellStyles.number(attributes, "r") - 1;
                hidden = CellStyles.isTrue(attributes.getValue("hidden"));
                column = -1;
            }
            case "col" -> {
                if (!CellStyles.isTrue(attributes.getValue("hidden"))) return;
                int to = Math.min(CellStyles.number(attributes, "max"), COLUMNS);
                for (int i = Math.max(1, CellStyles.number(attributes, "min")); i <= to; i++)
                    hiddenColumns[i - 1] = true;
            }
            case "c" -> {
                int[] at = attributes.getValue("r") == null ? null : reference(attributes.getValue("r"));
                column = at == null ? column + 1 : at[1];
                type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
                style = CellStyles.number(attributes, "s");
                value.setLength(0);
                formula.setLength(0);
            }
            case "v" -> inValue = true;
            case "f" -> inFormula = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> rich.begin(name, attributes);
        }
    }

    @Override
    public void characters(char[] read, int from, int length) {
        if (inValue) value.append(read, from, length);
        else if (inFormula) formula.append(read, from, length);
        else rich.characters(read, from, length);
    }

    @Override
    public void endElement(String uri, String name, String prefixed) throws SAXException {
        switch (name) {
            case "v" -> inValue = false;
            case "f" -> inFormula = false;
            case "c" -> cell();
            default -> rich.end(name);
        }
    }

    /** @return row and column, counted from 0 */
    private static int[] reference(String written) throws SAXException {
        Matcher cell = REFERENCE.matcher(written);
        if (!cell.matches()) throw new SAXException("no cell: " + written);
        int column = 0;
        for (char letter : cell.group(1).toCharArray()) column = column * 26 + letter - 'A' + 1;
        return new int[] {Integer.parseInt(cell.group(2)) - 1, column - 1};
    }

    private void merge(String range) throws SAXException {
        String[] ends = range == null ? new String[0] : range.split(":");
        if (ends.length != 2 || merged.size() >= MOST_MERGED) return;
        int[] from = reference(ends[0]);
        int[] to = reference(ends[1]);
        merged.add(new Merged(from[0], from[1], to[0], Math.min(to[1], TableFile.WIDEST)));
    }

    private void cell() throws SAXException {
        RichText.SharedText said =
                switch (type) {
                    case "s" -> texts.get(index(value.toString()));
                    case "inlineStr" -> rich.take();
                    case "b" -> new RichText.SharedText(value.toString().equals("1") ? "TRUE" : "FALSE", "");
                    case "str", "e", "d" -> new RichText.SharedText(value.toString(), "");
                    default ->
                        new RichText.SharedText(value.isEmpty() ? "" : styles.shown(value.toString(), style), "");
                };
        rich.take();
        String text = said.text();
        // Nothing was ever calculated.
        if (value.isEmpty() && text.isEmpty() && !formula.isEmpty()) text = "=" + formula;
        String struck = styles.isStruckOut(style) ? text + said.struck() : said.struck();
        if (styles.isStruckOut(style)) text = "";
        if (text.isBlank() && struck.isBlank()) return;
        if (column >= TableFile.WIDEST || row < 0 || row > 1_048_575) {
            if (!text.isBlank()) {
                findings.fault(Math.max(row, 0) * COLUMNS, Fault.Kind.WIDE_ROW, text, TableFile.WIDEST);
                throw new SAXException("a cell outside of what is read");
            }
            return;
        }
        int at = row * COLUMNS + column;
        if (!struck.isBlank()) findings.remark(at, Remark.Kind.STRUCK_OUT, struck);
        if (hidden) {
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

    private static int index(String value) {
        return value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
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
