package torikumi.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where something came from.
 *
 * @param key names the message, form or click, the same however often it is delivered, unlike any other in the workspace; 1 to
 *     200 characters
 * @param saidAt when the person said it, as the chat knows it (a message's timestamp), not when we came to hear of it; kept to
 *     the microsecond
 * @param channelId the conversation, null where there is none
 * @param messageTs the chat's timestamp of the message, as text; null where there is none
 * @param permalink null where there is no message to go back to
 */
public record Source(
        WayIn way,
        String key,
        Instant saidAt,
        @Nullable String channelId,
        @Nullable String messageTs,
        @Nullable String permalink) {

    public Source {
        if (key.isEmpty() || key.length() > 200)
            throw new IllegalArgumentException("a source key has 1 to 200 characters, not " + key.length());
        saidAt = saidAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** A form or a click, which is no message of its own. */
    public static Source of(WayIn way, String key, Instant saidAt) {
        return new Source(way, key, saidAt, null, null, null);
    }
}
