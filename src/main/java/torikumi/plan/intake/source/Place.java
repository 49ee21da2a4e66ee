package torikumi.plan.intake.source;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document.
 *
 * @param sheet the workbook's sheet; null in a text
 * @param line counted from 1; a sheet's row
 * @param column counted from 1: in characters, or a sheet's columns
 */
public record Place(@Nullable String sheet, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> AS_THEY_STAND =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    /** For what is said of a file as a whole. */
    public static final Place START = new Place(null, 1, 1);

    @Override
    public int compareTo(Place other) {
        return AS_THEY_STAND.compare(this, other);
    }

    /** A sheet's cell as a spreadsheet names it: C5. */
    public String cell() {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) letters.insert(0, (char) ('A' + (left - 1) % 26));
        return letters.append(line).toString();
    }
}
