package torikumi.slack.edge;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;

/**
 * What a person wrote, as people read it.
 *
 * @param words without markup; blank where nothing was written
 * @param mentions the people and channels that are named in it, in their order
 */
public record Said(String words, List<Asked.Mention> mentions) {

    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,9})?");

    public Said {
        mentions = List.copyOf(mentions);
    }

    /** What was typed into a field, where nothing is markup: without the characters that nobody sees. */
    public static String typed(@Nullable String text) {
        return text == null
                ? ""
                : new MessageText(null, id -> null).plain(text).words().strip();
    }

    /** The message that it was said in. Its place and timestamp name it however often, and by whichever event, it is delivered. */
    public static Asked.Origin origin(WayIn way, String channelId, String ts, @Nullable String threadTs) {
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
    public static String request(String channelId, String ts, @Nullable String text) {
        String words = text == null ? "" : text;
        return key(channelId, ts) + "." + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** Slack's timestamps are seconds with six decimals, and name a message besides. */
    public static Instant instant(String ts) {
        // 1e999999999 would be written out.
        if (!TIMESTAMP.matcher(ts).matches()) throw new IllegalArgumentException("not a timestamp of Slack's");
        BigDecimal seconds = new BigDecimal(ts);
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }
}
