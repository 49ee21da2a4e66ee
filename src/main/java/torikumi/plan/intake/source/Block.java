package torikumi.plan.intake.source;

import java.util.List;

/** A part of a document as a reader sees it, from top to bottom. */
public sealed interface Block {

    int at();

    /**
     * A line of text: a paragraph or heading has one cell, one that tabs divide has several.
     *
     * @param heading whether it is marked up as a heading
     * @param paragraph whether something sets it apart from the line above
     */
    record Line(List<Cell> cells, int at, boolean heading, boolean paragraph) implements Block {

        public Line {
            cells = List.copyOf(cells);
        }

        /** The cells that have something in them. */
        public List<Cell> filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).toList();
        }

        public String text() {
            return filled().getFirst().text("");
        }
    }

    /**
     * A table.
     *
     * @param shifts whether a cell that is missing may have moved those after it to the left, as in a table that was copied out of a
     *     browser
     */
    record Grid(List<Row> rows, int at, boolean shifts) implements Block {

        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** @param at where it begins */
    record Row(List<Cell> cells, int at) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : Cell.blank(at);
        }

        public List<Cell> written() {
            return cells.stream().filter(Cell::isWritten).toList();
        }

        public boolean isBlank() {
            return cells.stream().allMatch(Cell::isBlank);
        }

        public String text() {
            return String.join(
                    " ",
                    cells.stream()
                            .filter(Cell::isWritten)
                            .map(cell -> cell.text(" "))
                            .toList());
        }
    }
}
