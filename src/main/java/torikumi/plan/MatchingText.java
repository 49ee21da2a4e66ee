package torikumi.plan;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A text in the form in which texts are compared, and where each of its characters stands in the original. For matching only:
 * what is shown is always the original.
 *
 * <p>Width, case, white space, middle dots and the like are evened out by NFKC and the few pairs that it leaves apart.
 *
 * @param text the evened-out text, without white space
 * @param start for each character of {@code text}, where its origin begins in the original
 * @param end for each character of {@code text}, where its origin ends in the original
 */
public record MatchingText(String text, int[] start, int[] end) {

    // What NFKC leaves apart although an office reads it as one: circles, dashes, wave dashes, variant kanji of names.
    private static final Map<Character, Character> SAME = Map.ofEntries(
            Map.entry('◯', '○'),
            Map.entry('〇', '○'),
            Map.entry('〜', '~'),
            Map.entry('∼', '~'),
            Map.entry('−', '-'),
            Map.entry('‐', '-'),
            Map.entry('‑', '-'),
            Map.entry('–', '-'),
            Map.entry('—', '-'),
            Map.entry('髙', '高'),
            Map.entry('﨑', '崎'),
            Map.entry('濵', '浜'),
            Map.entry('邊', '辺'),
            Map.entry('邉', '辺'));

    private static final String NOT_COMPARED = "・･·'’`\"“”「」『』【】";

    public static MatchingText of(String original) {
        var text = new StringBuilder(original.length());
        int[] start = new int[original.length() * 2 + 16];
        int[] end = new int[start.length];
        // NFKC joins and splits characters, a half-width ｶﾞ becomes one ガ: go grapheme by grapheme to keep the places.
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(original);
        int from = graphemes.first();
        for (int to = graphemes.next(); to != BreakIterator.DONE; from = to, to = graphemes.next()) {
            String even = Normalizer.normalize(original.substring(from, to), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            for (int i = 0; i < even.length(); i++) {
                char c = SAME.getOrDefault(even.charAt(i), even.charAt(i));
                if (Character.isWhitespace(c) || Character.isISOControl(c) || NOT_COMPARED.indexOf(c) >= 0) continue;
                if (text.length() == start.length) {
                    start = Arrays.copyOf(start, start.length * 2);
                    end = Arrays.copyOf(end, start.length);
                }
                start[text.length()] = from;
                end[text.length()] = to;
                text.append(c);
            }
        }
        return new MatchingText(text.toString(), start, end);
    }

    /** The part of the original that the characters from {@code from} up to but not including {@code to} stand for. */
    Found.Span origin(int from, int to) {
        return new Found.Span(start[from], end[to - 1]);
    }
}
