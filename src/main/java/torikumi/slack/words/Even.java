package torikumi.slack.words;

import java.text.Normalizer;
import java.util.Locale;

/** Words in half width and lower case. For reading only. */
final class Even {

    private static final String DASHES = "−‐‑–—―";

    private Even() {}

    /** Whatever their length becomes. */
    static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** With one kind of dash and of gap, and each character in its place. */
    static String of(String words) {
        var even = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) even.append(of(words.charAt(i)));
        return even.toString();
    }

    private static char of(char typed) {
        char c = typed < 0x80 ? Character.toLowerCase(typed) : isKanaOrKanji(typed) ? typed : narrow(typed);
        if (DASHES.indexOf(c) >= 0) return '-';
        if (c == '〜' || c == '∼') return '~';
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    }

    // As they are already; most of what is typed.
    private static boolean isKanaOrKanji(char c) {
        return c >= 'ぁ' && c <= 'ヺ' || c >= '一' && c <= '鿿';
    }

    private static char narrow(char typed) {
        String plain = folded(String.valueOf(typed));
        return plain.length() == 1 ? plain.charAt(0) : typed;
    }
}
