package torikumi.report;

import java.util.regex.Pattern;

/** What people typed, as a cell of a table can have it. Pure. */
public final class CellText {

    // Excel's, in UTF-16 units.
    static final int LONGEST = 32_767;

    // ECMA-376, ST_Xstring: to a spreadsheet this is one character, whoever typed it.
    private static final Pattern READ_AS_ONE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    // Letters and signs of European languages are before it.
    private static final char FIRST_WIDE = 0x1100;

    private static final int MOST_LINES = 100;

    private static final String UNDERSCORE = "_x005F_";

    private CellText() {}

    /** Without what XML has no place for, its lines ended as spreadsheets end them, cut where it is too long for a cell. */
    public static String of(String typed) {
        var text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(CellText::isXml)
                .forEach(text::appendCodePoint);
        return cut(text.toString());
    }

    /** The same as it is written down, so that it is read as {@link #of}. */
    static String written(String typed) {
        return READ_AS_ONE.matcher(of(typed)).replaceAll(UNDERSCORE);
    }

    /** XML 1.0, 2.2. */
    private static boolean isXml(int each) {
        return each == '\t'
                || each == '\n'
                || each >= 0x20 && each < Character.MIN_SURROGATE
                || each > Character.MAX_SURROGATE && each != 0xFFFE && each != 0xFFFF;
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        int end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** How many lines it takes in a column that is so many half-width characters wide. */
    static int lines(String text, int width) {
        int lines = 1;
        int filled = 0;
        for (int i = 0; i < text.length() && lines < MOST_LINES; i++) {
            char each = text.charAt(i);
            if (each == '\n') {
                lines++;
                filled = 0;
                continue;
            }
            filled += each < FIRST_WIDE ? 1 : 2;
            if (filled > width) {
                lines++;
                filled = 2;
            }
        }
        return lines;
    }

    /** Whether a spreadsheet would read it as a formula, typed into a cell or read from a CSV (OWASP, CSV injection). */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
