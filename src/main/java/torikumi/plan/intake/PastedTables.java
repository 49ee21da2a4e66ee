package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Block;
import torikumi.plan.intake.source.Block.Grid;
import torikumi.plan.intake.source.Block.Line;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Findings;
import torikumi.plan.intake.source.Piece;

/**
 * Finds the tables in pasted text, whose cells are divided by tabs and whose rows by line ends: a line without tabs right below a row
 * goes on with its last cell, and so does an item further below.
 */
final class PastedTables {

    private final List<Block> blocks;
    private final Findings findings;
    private final List<Block> made = new ArrayList<>();

    private PastedTables(List<Block> blocks, Findings findings) {
        this.blocks = blocks;
        this.findings = findings;
    }

    static List<Block> in(List<Block> blocks, Findings findings) {
        PastedTables tables = new PastedTables(blocks, findings);
        int next = 0;
        while (next < blocks.size()) next = tables.take(next);
        return tables.made;
    }

    private static boolean isRow(Block block) {
        return block instanceof Line line && line.cells().size() > 1;
    }

    private int take(int at) {
        Block block = blocks.get(at);
        if (!isRow(block)) {
            made.add(block);
            return at + 1;
        }
        Line line = (Line) block;
        if (headings(line).rank() > 0) return new Assembly(line).from(at + 1);
        if (line.filled().size() == 1) {
            made.add(new Line(line.filled(), line.at(), line.heading(), line.paragraph()));
            return at + 1;
        }
        List<Row> rows = new ArrayList<>();
        int next = at;
        while (next < blocks.size()
                && isRow(blocks.get(next))
                && headings((Line) blocks.get(next)).rank() == 0) {
            rows.add(new Row(((Line) blocks.get(next)).cells(), blocks.get(next).at()));
            next++;
        }
        made.add(new Grid(rows, line.at(), true));
        return next;
    }

    private static Headings headings(Line line) {
        return Headings.of(line.cells().stream().map(cell -> cell.text("")).toList());
    }

    private final class Assembly {
        private final List<Row> rows = new ArrayList<>();
        private final int width;
        /** Whether its rows name sections; otherwise a section's name begins another table. */
        private final boolean ofSections;

        private final int at;
        private @Nullable List<Cell> row;
        /** Further lines of the row's last cell. */
        private final List<Piece> tail = new ArrayList<>();

        private int rowAt;
        private boolean lost;

        Assembly(Line heading) {
            rows.add(new Row(heading.cells(), heading.at()));
            width = heading.cells().size();
            ofSections = headings(heading).has(Column.SECTION);
            at = heading.at();
        }

        /** @return where the table ends */
        int from(int first) {
            int next = first;
            while (next < blocks.size() && takes(next)) next++;
            endRow();
            made.add(new Grid(rows, at, true));
            return next;
        }

        private boolean takes(int index) {
            if (!(blocks.get(index) instanceof Line line)) return false;
            if (line.cells().size() > 1) {
                if (headings(line).rank() > 0) return false;
                cells(line);
                return true;
            }
            return words(line, index);
        }

        private void cells(Line line) {
            lost = false;
            List<Cell> open = row;
            boolean goesOn = open != null
                    && !line.paragraph()
                    && open.size() < width
                    && open.size() + line.cells().size() - 1 <= width
                    && !line.cells().getFirst().isBlank()
                    && !Heading.looksLikeSection(line.cells().getFirst().text(""));
            if (open == null || !goesOn) {
                endRow();
                row = new ArrayList<>(line.cells());
                rowAt = line.at();
                return;
            }
            tail.addAll(line.cells().getFirst().pieces());
            endCell(open);
            open.addAll(line.cells().subList(1, line.cells().size()));
        }

        private boolean words(Line line, int index) {
            Cell cell = line.cells().getFirst();
            List<Piece> pieces = cell.pieces();
            boolean bulleted = pieces.getFirst().item() > 0
                    || Bullet.of(pieces.getFirst().words()).isPresent();
            boolean section = looksLikeRow(pieces.getFirst().words());
            Optional<Heading> heading = Heading.of(cell.text(""));
            if (!bulleted && heading.isPresent() && (!section || !ofSections)) return false;
            boolean belongs = bulleted || !line.paragraph() && !line.heading();
            if (row != null && belongs && !section) {
                tail.addAll(pieces);
                return true;
            }
            if (row != null && !bulleted && !section && !goesOnBelow(index)) return false;
            if (!lost && (row == null || section || !belongs))
                findings.fault(line.at(), Fault.Kind.LOOSE_LINE, cell.text(" "));
            // Whatever this line is, what stands below it is no longer of the row above it.
            lost = true;
            endRow();
            return true;
        }

        /** A section whose tabs were lost. */
        private static boolean looksLikeRow(String words) {
            for (int i = 1; i < Math.min(words.length(), 32); i++)
                if (Character.isWhitespace(words.charAt(i)) || words.charAt(i) == '　')
                    return Heading.looksLikeSection(words.substring(0, i));
            return Heading.looksLikeSection(words);
        }

        private boolean goesOnBelow(int index) {
            for (int i = index + 1; i < blocks.size(); i++) {
                if (!(blocks.get(i) instanceof Line line)) return false;
                if (line.cells().size() == 1 && Heading.of(line.text()).isPresent()) return false;
                if (line.cells().size() == width) return headings(line).rank() == 0;
            }
            return false;
        }

        private void endCell(List<Cell> cells) {
            if (!tail.isEmpty()) cells.add(cells.removeLast().with(tail));
            tail.clear();
        }

        private void endRow() {
            if (row == null) return;
            endCell(row);
            rows.add(new Row(row, rowAt));
            row = null;
        }
    }
}
