package torikumi.report.disclosure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as it is searched for a passage: whatever width, case and spaces it was typed with, each sign of it with the place it came
 * from. A name that was once typed with a space between is the same name.
 */
record Folded(String signs, int[] from, int[] until) {

    /** Half-open, in the text as it was typed. */
    record Place(int from, int until) {}

    static Folded of(String text) {
        var signs = new StringBuilder(text.length());
        int[] from = new int[text.length() + 1];
        int[] until = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            String folded = isUnseen(sign) ? "" : folded(sign);
            int needed = signs.length() + folded.length();
            if (needed > from.length) {
                from = Arrays.copyOf(from, Math.max(needed, from.length * 2));
                until = Arrays.copyOf(until, from.length);
            }
            for (int i = 0; i < folded.length(); i++) {
                from[signs.length() + i] = at;
                until[signs.length() + i] = next;
            }
            signs.append(folded);
            at = next;
        }
        return new Folded(signs.toString(), from, until);
    }

    private static boolean isUnseen(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    // Taken apart, so that ｶﾞ, two signs, and ガ, one, are alike.
    private static String folded(int sign) {
        String apart = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        return apart.codePoints()
                .filter(each -> !isUnseen(each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Wherever the passage stands, also where one begins within another. */
    List<Place> places(Folded passage) {
        List<Place> places = new ArrayList<>();
        if (passage.signs.isEmpty()) return places;
        for (int at = signs.indexOf(passage.signs); at >= 0; at = signs.indexOf(passage.signs, at + 1))
            places.add(new Place(from[at], until[at + passage.signs.length() - 1]));
        return places;
    }

    boolean contains(Folded passage) {
        return !passage.signs.isEmpty() && signs.contains(passage.signs);
    }
}
