package torikumi.plan.intake.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A cell of a table, or a paragraph.
 *
 * @param pieces its lines; none where it is blank
 * @param kind whether it has its own text, or stands under or beside a cell that reaches into it
 */
public record Cell(List<Piece> pieces, int at, Kind kind) {

    public enum Kind {
        OWN,
        /** The cell above reaches down here: these are its pieces. */
        FROM_ABOVE,
        /** The cell to the left reaches over here: no pieces. */
        FROM_LEFT
    }

    public Cell {
        pieces = List.copyOf(pieces);
    }

    public static Cell blank(int at) {
        return new Cell(List.of(), at, Kind.OWN);
    }

    /** A cell of a sheet or of CSV, whose line breaks are its own. */
    public static Cell of(String text, int at) {
        String words = Blank.strip(text);
        if (words.isEmpty()) return blank(at);
        List<Piece> pieces = new ArrayList<>();
        words.lines().forEach(line -> pieces.add(new Piece(line, at)));
        return new Cell(pieces, at, Kind.OWN);
    }

    public boolean isBlank() {
        return pieces.isEmpty();
    }

    /** Has words of its own. */
    public boolean isWritten() {
        return kind == Kind.OWN && !isBlank();
    }

    public String text() {
        return text("\n");
    }

    public String text(String joint) {
        return pieces.size() == 1
                ? pieces.getFirst().words()
                : Blank.strip(pieces.stream().map(Piece::text).collect(Collectors.joining(joint)));
    }

    /** This one, reaching one row further down. */
    public Cell below() {
        return kind == Kind.OWN ? new Cell(pieces, at, Kind.FROM_ABOVE) : this;
    }

    public Cell with(List<Piece> more) {
        List<Piece> all = new ArrayList<>(pieces);
        all.addAll(more);
        return new Cell(all, isBlank() && !more.isEmpty() ? more.getFirst().at() : at, kind);
    }
}
