package torikumi.platform;

/** What a person typed, in a form that every database keeps as it is. */
public final class StoredText {

    /** Characters of the longest that is kept of what a person says in one field. */
    public static final int LONGEST = 3000;

    private static final char REPLACEMENT = '\uFFFD';

    private StoredText() {}

    /** The same text; the characters that are none, NUL and halves of surrogate pairs, are replaced by U+FFFD. */
    public static String of(String typed) {
        // PostgreSQL refuses NUL in text, and an unpaired surrogate has no UTF-8.
        StringBuilder stored = null;
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < typed.length()
                    && Character.isLowSurrogate(typed.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                if (stored == null) stored = new StringBuilder(typed);
                stored.setCharAt(i, REPLACEMENT);
            }
        }
        return stored == null ? typed : stored.toString();
    }
}
