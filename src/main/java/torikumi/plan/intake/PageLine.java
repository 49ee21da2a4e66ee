package torikumi.plan.intake;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a published page as a reader sees it: a paragraph or heading has one cell, a table's row several.
 *
 * @param offset where its first visible character stands
 * @param table which {@code <table>} it is a row of, counted from 1; 0 for text
 * @param heading whether it is marked up as a heading
 * @param paragraph whether something sets it apart from the line above
 */
record PageLine(List<Cell> cells, int offset, int table, boolean heading, boolean paragraph) {

    PageLine {
        cells = List.copyOf(cells);
    }

    /** The cells that have something in them. */
    List<Cell> filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).toList();
    }

    /**
     * @param pieces its text, one for each item, paragraph or broken line
     * @param kind whether it has its own text, or stands under or beside a cell that reaches into it
     */
    record Cell(List<Piece> pieces, int offset, Kind kind) {

        enum Kind {
            OWN,
            /** The cell above reaches down here (rowspan): these are its pieces. */
            FROM_ABOVE,
            /** The cell to the left reaches over here (colspan): no pieces. */
            FROM_LEFT
        }

        Cell {
            pieces = List.copyOf(pieces);
        }

        boolean isBlank() {
            return pieces.isEmpty();
        }

        String text(String joint) {
            return pieces.stream().map(Piece::text).collect(Collectors.joining(joint));
        }
    }

    /**
     * @param text stripped, never blank, without markup
     * @param item which list item it belongs to, 0 for none; items inside an item count as that item
     */
    record Piece(String text, int offset, int item) {}
}
