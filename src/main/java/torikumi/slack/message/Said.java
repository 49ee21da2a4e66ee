package torikumi.slack.message;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.progress.WayIn;
import torikumi.slack.Asked;
import torikumi.slack.SlackIds;

/** What a person typed, taken out of what Slack makes of it. */
public final class Said {

    // A command is one only where it is typed in half width; in a direct message its full-width twin arrives as text.
    private static final Pattern COMMAND = written(SlackIds.COMMAND);
    private static final Pattern SHINCHOKU = written(SlackIds.SHINCHOKU);

    private Said() {}

    /** The text without Slack's escapes of &amp;, &lt; and &gt;. */
    public static String plain(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What was said to the bot: without its own mention, and without the command's name before it. */
    static String to(String botUserId, @Nullable String text) {
        String rest = text == null ? "" : text.replaceAll("<@%s(\\|[^>]*)?>".formatted(Pattern.quote(botUserId)), " ");
        rest = SHINCHOKU.matcher(rest).replaceFirst("update ");
        return plain(COMMAND.matcher(rest).replaceFirst("")).strip();
    }

    /** At the start of the text, in letters of either width and case. */
    private static Pattern written(String command) {
        return Pattern.compile("(?U)^\\s*%s(?=\\s|$)"
                .formatted(command.chars()
                        .mapToObj(c -> "[%s%s]".formatted(eitherWidth(c), eitherWidth(Character.toUpperCase(c))))
                        .collect(Collectors.joining())));
    }

    private static String eitherWidth(int c) {
        return Pattern.quote(Character.toString(c)) + Character.toString(c - '!' + '！');
    }

    /** The message that it was said in. Its place and timestamp name it however often, and by whichever event, it is delivered. */
    static Asked.Origin origin(WayIn way, String channelId, String ts, @Nullable String threadTs) {
        return new Asked.Origin(way, key(channelId, ts), instant(ts), ts, threadTs, null);
    }

    /** What names a message, whichever way it comes in. */
    public static String key(String channelId, String ts) {
        return "message.%s.%s".formatted(channelId, ts);
    }

    /**
     * What names what a message says: Slack may send it under several event ids, for hours, and none of the copies is answered again; a
     * message that reads otherwise after an edit is.
     */
    static String request(String channelId, String ts, @Nullable String text) {
        String words = text == null ? "" : text;
        return key(channelId, ts) + "." + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** Slack's timestamps are seconds with six decimals, and name a message besides. */
    public static Instant instant(String ts) {
        BigDecimal seconds = new BigDecimal(ts);
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }
}
