package torikumi.plan.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.intake.Bullet.Marked;
import torikumi.plan.intake.PageLine.Piece;

/**
 * Divides a cell into its items and takes their bullets off. A list says itself where an item begins; otherwise bullets do; without
 * either every line is an item. Lines in between belong to the item above them.
 *
 * @param items never blank
 * @param apart what stands in the cell but belongs to no item
 */
record ItemLines(List<Piece> items, List<Piece> apart) {

    static ItemLines of(List<Piece> pieces) {
        Division division = new Division(pieces);
        pieces.forEach(division::take);
        return division.made();
    }

    private static final class Division {
        private final List<Piece> items = new ArrayList<>();
        private final List<Piece> apart = new ArrayList<>();
        private final boolean listed;
        /** The bullet of the topmost items; others stand inside an item. */
        private final @Nullable Bullet top;

        private @Nullable Piece current;

        Division(List<Piece> pieces) {
            listed = pieces.stream().anyMatch(piece -> piece.item() > 0);
            top = pieces.stream()
                    .filter(piece -> !listed || piece.item() > 0)
                    .flatMap(piece -> Bullet.of(piece.text()).stream())
                    .map(Marked::bullet)
                    .findFirst()
                    .orElse(null);
        }

        void take(Piece piece) {
            Optional<Marked> mark = Bullet.of(piece.text());
            boolean bulleted =
                    mark.map(Marked::bullet).filter(bullet -> bullet == top).isPresent();
            boolean newItem = piece.item() > 0 && (current == null || current.item() != piece.item());
            if (bulleted || newItem || !listed && top == null) {
                flush();
                int length = bulleted || newItem ? mark.map(Marked::length).orElse(0) : 0;
                current = new Piece(piece.text().substring(length), piece.offset() + length, piece.item());
                if (length > 0 && current.text().isEmpty()) current = new Piece("", piece.offset(), piece.item());
            } else if (current != null && current.item() == piece.item()) {
                current = new Piece(current.text() + "\n" + piece.text(), current.offset(), current.item());
            } else {
                apart.add(piece);
            }
        }

        private void flush() {
            if (current == null) return;
            (current.text().isBlank() ? apart : items).add(current);
            current = null;
        }

        ItemLines made() {
            flush();
            return new ItemLines(List.copyOf(items), List.copyOf(apart));
        }
    }
}
