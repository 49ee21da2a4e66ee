package torikumi.slack.remind;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Progress;
import torikumi.slack.card.SlackIds;

/**
 * What a button of a reminder or a choice in its menus carries. Old messages carry it, so its form does not change.
 *
 * @param health a health's key; {@link #UNCHANGED} for 変更なし, {@link #WORDS} where the form is asked for, {@link #WHOLE} where the
 *     initiative's card is
 * @param page of the reminder's card, counted from 1
 */
record TappedAnswer(String reminderId, long initiativeId, String health, int page) {

    public static final String UNCHANGED = "=";
    public static final String WORDS = "-";
    public static final String WHOLE = "?";

    private static final Pattern FORM = Pattern.compile("([0-9a-f-]{36}) (\\d{1,18}) (\\S{1,100})(?: (\\d{1,3}))?");
    // A UUID in 22 characters, an initiative, a page.
    private static final Pattern MENU = Pattern.compile(
            Pattern.quote(SlackIds.REMINDER_ANSWER) + "\\.([A-Za-z0-9_-]{22})\\.(\\d{1,18})(?:\\.(\\d{1,3}))?");

    /** Of a choice in the menu of that action, or of a button; empty for what neither {@link #menu} nor {@link #text} gave. */
    public static Optional<TappedAnswer> read(String action, @Nullable String value) {
        Matcher menu = MENU.matcher(action);
        if (!menu.matches()) return read(value);
        String page = menu.group(3) == null ? "1" : menu.group(3);
        return read("%s %s %s %s".formatted(uuid(menu.group(1)), menu.group(2), value, page));
    }

    private static Optional<TappedAnswer> read(@Nullable String value) {
        Matcher read = FORM.matcher(value == null ? "" : value);
        return read.matches()
                ? Optional.of(new TappedAnswer(
                        read.group(1),
                        Long.parseLong(read.group(2)),
                        read.group(3),
                        read.group(4) == null ? 1 : Integer.parseInt(read.group(4))))
                : Optional.empty();
    }

    /** What that is in the record. */
    static Progress said(String health) {
        return health.equals(UNCHANGED) ? Progress.NOTHING.asBefore() : Progress.NOTHING.health(health);
    }

    TappedAnswer with(String other) {
        return new TappedAnswer(reminderId, initiativeId, other, page);
    }

    /**
     * The action of a menu whose choices are healths. They carry no more than that: Slack refuses a message whose blocks are longer than
     * some 13,000 characters (msg_blocks_too_long), whatever of them is read.
     */
    String menu() {
        String menu = "%s.%s.%d".formatted(SlackIds.REMINDER_ANSWER, shortened(reminderId), initiativeId);
        return page == 1 ? menu : menu + "." + page;
    }

    private static String shortened(String uuid) {
        UUID id = UUID.fromString(uuid);
        byte[] bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UUID uuid(String shortened) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(shortened));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    String text() {
        return page == 1
                ? "%s %d %s".formatted(reminderId, initiativeId, health)
                : "%s %d %s %d".formatted(reminderId, initiativeId, health, page);
    }
}
