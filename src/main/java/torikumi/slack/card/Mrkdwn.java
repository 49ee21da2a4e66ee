package torikumi.slack.card;

import java.util.regex.Pattern;

/** The only place that makes somebody's words safe to stand in Slack's markup. Cards show them as plain text wherever they can. */
public final class Mrkdwn {

    private static final Pattern BREAKS = Pattern.compile("\r\n?|[\u2028\u2029]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n]]");
    private static final Pattern DIRECTIONS = Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    // What cards set between a name and what they say of it.
    private static final Pattern MORE_THAN_A_NAME = Pattern.compile("[（）()「」『』【】:：、,，|｜→]|\\s[・･]|[・･]\\s|として|代理");

    private Mrkdwn() {}

    /** Slack: only these three characters are escaped; with {@code <} gone nothing can mention or link. */
    public static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /**
     * Without what is no character to read: controls, which a terminal or a screen may obey, and marks that turn the direction of a line
     * around. Line breaks stay.
     */
    public static String harmless(String words) {
        // Each text of each card comes by here, and hardly one has any.
        for (int i = 0; i < words.length(); i++) if (isHarmful(words.charAt(i))) return withoutHarm(words);
        return words;
    }

    private static String withoutHarm(String words) {
        String lines = BREAKS.matcher(words).replaceAll("\n");
        return DIRECTIONS.matcher(CONTROLS.matcher(lines).replaceAll(" ")).replaceAll("");
    }

    private static boolean isHarmful(char c) {
        int kind = Character.getType(c);
        return c != '\n'
                && (kind == Character.CONTROL
                        || kind == Character.FORMAT
                        || kind == Character.LINE_SEPARATOR
                        || kind == Character.PARAGRAPH_SEPARATOR);
    }

    /** A person's name. One that could be read as a post, or as more than a name, stands between quotation marks. */
    static String name(String given) {
        String name = quotable(given);
        return MORE_THAN_A_NAME.matcher(name).find()
                ? "「%s」".formatted(name.replace('「', '『').replace('」', '』'))
                : name;
    }

    /** What a person typed, as it can be quoted: on one line, without control characters, at most 100 characters. */
    public static String quotable(String words) {
        String line = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return BlockLimits.cut(line, 100);
    }
}
