package torikumi.slack.view;

/** The only place that makes somebody's words safe to stand in Slack's markup. Cards show them as plain text wherever they can. */
public final class Mrkdwn {

    private Mrkdwn() {}

    /** Slack: only these three characters are escaped; with {@code <} gone nothing can mention or link. */
    public static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What a person typed, as it can be quoted: on one line, without control characters, at most 100 characters. */
    public static String quotable(String words) {
        String line = words.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
        return BlockLimits.cut(line, 100);
    }
}
