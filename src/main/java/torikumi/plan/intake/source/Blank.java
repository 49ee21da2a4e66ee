package torikumi.plan.intake.source;

/** Blank as a reader sees it: also U+3000, the no-break space of empty cells, and marks of no width. */
public final class Blank {

    private Blank() {}

    public static boolean is(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == 0x200B
                || character == 0xFEFF;
    }

    public static boolean is(String text) {
        return before(text) == text.length();
    }

    /** How many blanks a text begins with. */
    public static int before(String text) {
        int from = 0;
        while (from < text.length() && is(text.charAt(from))) from++;
        return from;
    }

    public static String strip(String text) {
        int from = before(text);
        int to = text.length();
        while (to > from && is(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }
}
