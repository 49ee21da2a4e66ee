package torikumi.slack.delivery;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a message goes. The names are kept in staged tasks, so they do not change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Destination.Channel.class, name = "channel"),
    @JsonSubTypes.Type(value = Destination.Person.class, name = "person"),
    @JsonSubTypes.Type(value = Destination.Response.class, name = "response"),
    @JsonSubTypes.Type(value = Destination.Home.class, name = "home")
})
public sealed interface Destination {

    /** How long somebody who asked waits for an answer there. */
    default Duration patience() {
        return Duration.ofMinutes(30);
    }

    /** Whether to send the same again changes nothing, where the first may have arrived. */
    default boolean takesItTwice() {
        return false;
    }

    /** Slack's ids of people begin so; those of conversations with C, G or D. */
    static boolean isPerson(String id) {
        return id.startsWith("U") || id.startsWith("W");
    }

    /** Whether many may read what is posted there. */
    static boolean isShared(String id) {
        return !isPerson(id) && !id.startsWith("D");
    }

    /**
     * A conversation, read by everybody in it.
     *
     * @param channelId a channel's or a person's id; the latter opens the direct conversation
     * @param threadTs the message it replies to, or null
     */
    record Channel(String channelId, @Nullable String threadTs) implements Destination {}

    /** One person in a channel: nobody else sees it. */
    record Person(String channelId, String userId, @Nullable String threadTs) implements Destination {}

    /** The {@code response_url} that came with what a person pressed. */
    record Response(String url, Manner manner, @Nullable String threadTs) implements Destination {

        public enum Manner {
            /** The message that was pressed becomes the answer. */
            REPLACE,
            /** Beside the message, to the person alone. */
            BESIDE,
            /** To everybody in the channel. */
            SHARED
        }

        // Slack: 5 uses within 30 minutes.
        @Override
        public Duration patience() {
            return Duration.ofMinutes(29);
        }

        @Override
        public boolean takesItTwice() {
            return manner == Manner.REPLACE;
        }
    }

    /** A person's Home tab. */
    record Home(String userId) implements Destination {

        @Override
        public boolean takesItTwice() {
            return true;
        }
    }
}
