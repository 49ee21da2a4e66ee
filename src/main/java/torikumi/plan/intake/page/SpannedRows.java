package torikumi.plan.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import torikumi.plan.intake.source.Blank;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.table.TableFile;

/** Puts the cells of a {@code <table>} into their columns, with those that reach down or to the right. */
final class SpannedRows {

    // HTML allows 65,534 and 1,000; no plan's table does, and a page must not blow up into a huge grid.
    private static final int MOST_ROWS = 1000;
    private static final int MOST_COLUMNS = 20;

    private record Reaching(Cell cell, int rowsLeft) {}

    private final Map<Integer, Reaching> reaching = new TreeMap<>();
    private final List<Cell> row = new ArrayList<>();

    void place(Element data, Cell cell) {
        fillFromAbove();
        int rows = span(data, "rowspan", MOST_ROWS);
        int columns = span(data, "colspan", MOST_COLUMNS);
        // A row that would be wider is cut one cell behind that, and refused for its width.
        for (int i = 0; i < columns && row.size() <= TableFile.WIDEST; i++) {
            Cell here = i == 0 ? cell : new Cell(List.of(), cell.at(), Cell.Kind.FROM_LEFT);
            if (rows > 1) reaching.put(row.size(), new Reaching(here.below(), rows));
            row.add(here);
        }
    }

    List<Cell> endRow(int at) {
        int last = reaching.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        while (row.size() <= last) if (!fillFromAbove()) row.add(Cell.blank(at));
        List<Cell> whole = List.copyOf(row);
        row.clear();
        reaching.replaceAll((column, above) -> new Reaching(above.cell(), above.rowsLeft() - 1));
        reaching.values().removeIf(above -> above.rowsLeft() <= 0);
        return whole;
    }

    private boolean fillFromAbove() {
        int before = row.size();
        for (Reaching above = reaching.get(row.size()); above != null; above = reaching.get(row.size()))
            row.add(above.cell());
        return row.size() > before;
    }

    private static int span(Element data, String attribute, int most) {
        String written = Blank.strip(data.attr(attribute));
        if (!written.matches("[0-9]{1,5}")) return 1;
        int span = Integer.parseInt(written);
        // rowspan="0" reaches to the end of the table.
        return span == 0 && attribute.equals("rowspan") ? most : Math.clamp(span, 1, most);
    }
}
