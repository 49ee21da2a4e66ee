package torikumi.slack.delivery;

/**
 * A file that the bot gives somebody.
 *
 * @param name with its ending, {@code 総務課.xlsx}
 * @param title what Slack shows above it
 * @param alt of a picture, the same in words for whoever does not see it; empty for other files
 */
public record OutgoingFile(String name, String title, String alt, byte[] bytes) {

    // Slack's, of alt_txt.
    private static final int LONGEST_ALT = 1000;

    public OutgoingFile {
        if (bytes.length == 0) throw new IllegalArgumentException("an empty file is taken by nobody");
        if (alt.codePointCount(0, alt.length()) > LONGEST_ALT)
            alt = alt.substring(0, alt.offsetByCodePoints(0, LONGEST_ALT - 1)) + "…";
    }
}
