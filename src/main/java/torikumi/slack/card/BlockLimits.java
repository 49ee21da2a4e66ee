package torikumi.slack.card;

import java.util.ArrayList;
import java.util.List;

/** Slack's lengths, from its Block Kit reference; what is longer is refused as a whole, so it is cut or divided here. */
public final class BlockLimits {

    static final int HEADER = 150;
    public static final int SECTION = 3000;
    static final int FIELD = 2000;
    static final int FIELDS = 10;
    static final int BUTTON = 75;
    static final int VALUE = 2000;
    static final int FALLBACK = 3000;

    private static final String CUT = "…";

    private BlockLimits() {}

    public static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, boundary(text, limit - CUT.length())) + CUT;
    }

    /** As much of it as the limit allows, with nothing added. */
    public static String start(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, boundary(text, limit));
    }

    /** In as few parts as the limit allows; nothing is left out. */
    static List<String> divide(String text, int limit) {
        var parts = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = from + limit >= text.length() ? text.length() : boundary(text, from + limit);
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    // Never between the halves of a surrogate pair.
    private static int boundary(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
