package torikumi.slack.identity;

/**
 * A name as it is kept and shown. People type what they like into theirs, and a directory (SCIM) may give 300 characters where Slack's
 * own form takes 80.
 */
final class ShownName {

    private static final int LONGEST = 80;
    private static final String CUT = "…";

    // What turns the direction of a line around, or stands for nothing at all: a name with them reads as another.
    private static final String UNSEEN = "[\\p{Cc}\\p{Cs}\\u2028\\u2029]";
    private static final String MISLEADING = "[\\p{Cf}\\u115F\\u1160\\u3164\\uFFA0&&[^\\u200D]]";

    private ShownName() {}

    /** Empty where nothing of it can be read. */
    static String of(String given) {
        String name = given.replaceAll(MISLEADING, "")
                .replaceAll(UNSEEN, " ")
                .replaceAll("(?U)\\s+", " ")
                .strip();
        if (name.codePointCount(0, name.length()) <= LONGEST) return name;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST - CUT.length()))
                        .strip()
                + CUT;
    }
}
