package torikumi.plan.intake.source;

/**
 * A line of a cell or paragraph.
 *
 * @param text without markup; a cell's later lines keep the blanks they begin with
 * @param item which item of a list it belongs to, 0 for none; items inside an item count as that item
 * @param apart whether it begins a paragraph of its own
 */
public record Piece(String text, int at, int item, boolean apart) {

    public Piece(String text, int at) {
        this(text, at, 0, false);
    }

    public String words() {
        return Blank.strip(text);
    }
}
