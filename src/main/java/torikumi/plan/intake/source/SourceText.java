package torikumi.plan.intake.source;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The characters of a file, and the line and column of each. Lines end with LF, CR or both. */
public final class SourceText implements Places {

    private static final int SHOWN = 40;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String text;
    private final int[] lineStarts;
    /** Where the second halves of characters outside the basic plane stand, so that a column counts characters. */
    private final int[] secondHalves;

    public SourceText(String text) {
        this.text = text;
        this.lineStarts = IntStream.concat(
                        IntStream.of(0), IntStream.rangeClosed(1, text.length()).filter(this::beginsALine))
                .toArray();
        this.secondHalves = IntStream.range(0, text.length())
                .filter(i -> Character.isLowSurrogate(text.charAt(i)))
                .toArray();
    }

    private boolean beginsALine(int offset) {
        char before = text.charAt(offset - 1);
        return before == '\n' || before == '\r' && (offset == text.length() || text.charAt(offset) != '\n');
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    @Override
    public Place place(int offset) {
        int line = Arrays.binarySearch(lineStarts, offset);
        if (line < 0) line = -line - 2;
        int start = lineStarts[line];
        return new Place(null, line + 1, offset - start - (halvesBefore(offset) - halvesBefore(start)) + 1);
    }

    /** What stands at an offset, up to the end of its line. */
    public String found(int offset) {
        int end = offset;
        while (end < text.length() && end < offset + 4 * SHOWN && "\r\n".indexOf(text.charAt(end)) < 0) end++;
        return text.substring(Math.min(offset, text.length()), end);
    }

    private int halvesBefore(int offset) {
        int place = Arrays.binarySearch(secondHalves, offset);
        return place < 0 ? -place - 1 : place;
    }

    /** Cut to 40 characters on one line; what cannot be seen is named. */
    public static String shortened(String found) {
        String line = Blank.strip(found.substring(0, Math.min(found.length(), 8 * SHOWN)));
        line = SPACES.matcher(line).replaceAll(" ");
        StringBuilder shown = new StringBuilder();
        line.codePoints().limit(SHOWN).forEach(c -> {
            if (Character.isISOControl(c)) shown.append("U+%04X".formatted(c));
            else shown.appendCodePoint(c);
        });
        if (line.codePointCount(0, line.length()) > SHOWN) shown.append('…');
        return shown.toString();
    }
}
