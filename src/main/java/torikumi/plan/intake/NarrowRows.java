package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.source.Block.Row;
import torikumi.plan.intake.source.Cell;

/**
 * Rows that lost cells when a table was copied, because those were merged with the ones above. Where the bullet of the initiative and
 * the section's name leave one way only to tell which, they are put back; otherwise the row is refused, never shifted.
 */
record NarrowRows(Headings headings, Bullets bullets) {

    /** More columns before the initiative no plan has; each doubles the ways to try. */
    private static final int MOST_BEFORE = 10;

    /** The columns that are to be carried down to make the row whole; empty where that is not clear. */
    Optional<List<Integer>> lost(Row row) {
        int missing = headings.width() - row.cells().size();
        int initiative = headings.at(Column.INITIATIVE);
        int found = -1;
        for (int i = 0; i < row.cells().size() && found < 0; i++) if (isBulleted(row.cell(i))) found = i;
        // Only cells behind the initiative are missing, which are blank.
        if (missing <= 0 || found == initiative) return Optional.of(List.of());
        if (found < 0 || initiative - found != missing || initiative > MOST_BEFORE) return Optional.empty();
        List<Integer> only = null;
        for (int present = 0; present < 1 << initiative; present++) {
            if (Integer.bitCount(present) != found || !fits(row, present, initiative)) continue;
            if (only != null) return Optional.empty();
            only = new ArrayList<>();
            for (int i = 0; i < initiative; i++) if ((present >> i & 1) == 0) only.add(i);
        }
        return Optional.ofNullable(only);
    }

    /** The row with the lost cells as they stand in the last one. */
    static Row restored(Row row, List<Integer> lost, @Nullable Row last) {
        if (lost.isEmpty() || last == null) return row;
        List<Cell> cells = new ArrayList<>(row.cells());
        for (int column : lost) cells.add(column, last.cell(column).below());
        return new Row(cells, row.at());
    }

    private boolean isBulleted(Cell cell) {
        return !cell.isBlank()
                && Bullet.of(cell.pieces().getFirst().words())
                        .filter(mark -> bullets.ofColumn().contains(mark.bullet()))
                        .isPresent();
    }

    private boolean fits(Row row, int present, int initiative) {
        int next = 0;
        for (int i = 0; i < initiative; i++) {
            if ((present >> i & 1) == 0) {
                if (!headings.known().containsValue(i)) return false;
            } else {
                boolean isSection = i == headings.at(Column.SECTION);
                if (Heading.looksLikeSection(row.cell(next++).text("")) != isSection) return false;
            }
        }
        return true;
    }
}
