package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import torikumi.plan.intake.source.Block.Grid;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;

/**
 * How a table is laid out: where its headings stand, in one row or two, and what stands above and below them.
 *
 * @param above the rows above the headings: titles
 * @param names the headings as they are read, one for each column
 * @param heading the row they stand in
 * @param body the rows below them
 */
record Layout(List<Row> above, Headings headings, List<String> names, Row heading, List<Row> body, boolean shifts) {

    int at() {
        return heading.at();
    }

    /** Titles above a table are few. */
    private static final int SEARCHED = 40;

    /** Headings that come again are short; initiatives seldom are. */
    private static final int LONGEST_AGAIN = 20;

    /** Every table in a grid: where a row is headings again, another one begins. None where no row is a plan's headings. */
    static List<Layout> all(Grid grid) {
        Optional<Layout> first = inRows(grid);
        boolean sure = first.filter(layout -> layout.headings.rank() > 1).isPresent();
        Optional<Layout> columns = sure ? Optional.empty() : inColumns(grid);
        if (columns.isPresent()) return List.of(columns.get());
        if (first.isEmpty()) return List.of();
        List<Layout> all = new ArrayList<>();
        Layout open = first.get();
        List<Row> rows = open.body;
        int from = 0;
        for (int i = 0; i < rows.size(); i++) {
            int row = grid.rows().size() - rows.size() + i;
            Optional<Layout> next = i >= from && isHeadings(rows.get(i)) ? at(grid, row) : Optional.empty();
            if (next.isEmpty()) continue;
            all.add(open.with(rows.subList(from, i)));
            open = next.get();
            from = rows.size() - open.body.size();
        }
        all.add(open.with(rows.subList(from, rows.size())));
        return all;
    }

    private Layout with(List<Row> rows) {
        return new Layout(above, headings, names, heading, rows, shifts);
    }

    private static boolean isHeadings(Row row) {
        List<Cell> written = row.written();
        if (written.size() < 2) return false;
        for (Cell cell : written) if (cell.pieces().size() > 1 || cell.text().length() > LONGEST_AGAIN) return false;
        return written.stream()
                        .filter(cell -> Column.of(cell.text("")).isPresent())
                        .count()
                > 1;
    }

    private static Optional<Layout> inRows(Grid grid) {
        Optional<Layout> best = Optional.empty();
        for (int i = 0; i < Math.min(grid.rows().size(), SEARCHED); i++) {
            Optional<Layout> here = at(grid, i);
            if (here.isPresent()
                    && (best.isEmpty()
                            || here.get().headings.rank() > best.get().headings.rank())) best = here;
        }
        return best;
    }

    /** The table from this row on, where the row is its headings. */
    static Optional<Layout> at(Grid grid, int row) {
        List<Row> rows = grid.rows();
        List<String> names = names(rows.get(row));
        int below = row + 1;
        Headings alone = Headings.of(names);
        if (alone.rank() == 0 && known(names) == 0) return Optional.empty();
        if (below < rows.size() && isSecond(rows.get(below), alone)) {
            names = together(names, rows.get(below));
            below++;
        } else if (row > 0) {
            names = under(rows.get(row - 1), names, alone);
        }
        Headings headings = Headings.of(names);
        return headings.rank() == 0
                ? Optional.empty()
                : Optional.of(new Layout(
                        rows.subList(0, row),
                        headings,
                        names,
                        rows.get(row),
                        rows.subList(below, rows.size()),
                        grid.shifts()));
    }

    private static long known(List<String> names) {
        return names.stream().filter(name -> Column.of(name).isPresent()).count();
    }

    /** A section's heading that reaches over the next column has the units under its second half. */
    private static List<String> names(Row row) {
        List<String> names = new ArrayList<>();
        for (Cell cell : row.cells()) {
            boolean units = cell.kind() == Cell.Kind.FROM_LEFT
                    && !names.isEmpty()
                    && Column.of(names.getLast()).filter(Column.SECTION::equals).isPresent();
            names.add(units ? "担当" : cell.text(""));
        }
        return names;
    }

    private static boolean isSecond(Row row, Headings first) {
        List<Cell> written = row.written();
        if (written.isEmpty() || written.stream().anyMatch(cell -> cell.text("").length() > Column.LONGEST))
            return false;
        boolean brief = written.stream().allMatch(cell -> cell.text("").length() <= LONGEST_AGAIN);
        long headings = written.stream()
                .filter(cell -> Column.of(cell.text("")).isPresent())
                .count();
        if (headings == written.size() || brief && headings > 1) return true;
        for (int column : first.known().values()) if (row.cell(column).isWritten()) return false;
        return first.has(Column.INITIATIVE) && (first.has(Column.SECTION) || first.rank() == 1);
    }

    private static List<String> together(List<String> names, Row second) {
        List<String> both = new ArrayList<>();
        String reaching = "";
        for (int i = 0; i < Math.max(names.size(), second.cells().size()); i++) {
            String top = i < names.size() ? names.get(i) : "";
            Cell below = second.cell(i);
            if (!top.isEmpty()) reaching = top;
            String name = below.isWritten() ? below.text("") : "";
            boolean column = Column.of(name)
                    .filter(known -> known != Column.GROUP && known != Column.GOAL)
                    .isPresent();
            if (name.isEmpty()) both.add(top);
            else if (!column && Column.of(reaching + name).isPresent()) both.add(reaching + name);
            else if (column || reaching.isEmpty()) both.add(name);
            else both.add(reaching + " " + name);
        }
        return both;
    }

    /** Headings that reach over several others, in the row above: 令和5年度 over 目標 and 実績. */
    private static List<String> under(Row above, List<String> names, Headings headings) {
        List<Cell> written = above.written();
        boolean overOthers = !written.isEmpty();
        for (int i = 0; i < above.cells().size(); i++)
            if (above.cell(i).isWritten() && !headings.extra().containsKey(i)) overOthers = false;
        if (!overOthers) return names;
        List<String> whole = new ArrayList<>();
        String reaching = "";
        int reach = 0;
        for (int i = 0; i < names.size(); i++) {
            if (above.cell(i).isWritten()) {
                reaching = above.cell(i).text("");
                reach = 0;
            }
            if (!headings.extra().containsKey(i)) reaching = "";
            boolean several = !reaching.isEmpty()
                    && (reach > 0 || i + 1 < names.size() && !above.cell(i + 1).isWritten());
            whole.add(several ? reaching + " " + names.get(i) : names.get(i));
            reach++;
        }
        return whole;
    }

    /** A table whose headings stand in its first column, a record in each further one; a heading that comes again begins another. */
    private static Optional<Layout> inColumns(Grid grid) {
        List<Map<String, Cell>> records = new ArrayList<>();
        List<Map<String, Cell>> open = new ArrayList<>();
        Map<String, Integer> order = new LinkedHashMap<>();
        List<Row> above = new ArrayList<>();
        int known = 0;
        for (Row row : grid.rows()) {
            List<Cell> cells = row.cells();
            String name = cells.isEmpty() ? "" : cells.getFirst().text("");
            if (records.isEmpty() && open.isEmpty() && Column.of(name).isEmpty()) {
                above.add(row);
                continue;
            }
            if (name.isEmpty() || name.length() > Column.LONGEST || cells.size() < 2) return Optional.empty();
            if (Column.of(name).isPresent()) known++;
            if (!open.isEmpty() && open.getFirst().containsKey(name)) {
                records.addAll(open);
                open = new ArrayList<>();
            }
            for (int i = 1; i < cells.size(); i++) {
                if (open.size() < i) open.add(new LinkedHashMap<>());
                if (cells.get(i).kind() != Cell.Kind.FROM_LEFT) open.get(i - 1).put(name, cells.get(i));
            }
            order.putIfAbsent(name, order.size());
        }
        records.addAll(open);
        List<String> names = List.copyOf(order.keySet());
        Headings headings = Headings.of(names);
        if (headings.rank() == 0 || known < 2 || 2 * known < names.size()) return Optional.empty();
        List<Row> body = new ArrayList<>();
        for (Map<String, Cell> record : records) {
            if (record.values().stream().allMatch(Cell::isBlank)) continue;
            int at = record.values().iterator().next().at();
            body.add(new Row(
                    names.stream()
                            .map(name -> record.getOrDefault(name, Cell.blank(at)))
                            .toList(),
                    at));
        }
        return Optional.of(new Layout(above, headings, names, grid.rows().getFirst(), body, false));
    }
}
