package torikumi.slack.delivery;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message on its way.
 *
 * @param id ours; in the message's metadata and in the log
 * @param text the fallback sentence
 * @param blocks a JSON array
 * @param giveUpAt when nobody wants it any more
 * @param attempts how often it was tried
 * @param doubtedSince when it may first have arrived without our knowing; null where it certainly has not
 * @param personId who is told in their direct conversation where it cannot go; null where nobody in particular waits for it
 * @param forAnybody whether it says nothing that guests and strangers may not read
 */
record Delivery(
        String id,
        String workspaceId,
        Destination to,
        String text,
        String blocks,
        Instant giveUpAt,
        int attempts,
        @Nullable String personId,
        @Nullable Instant doubtedSince,
        @Nullable Boolean forAnybody) {

    static final String NO_BLOCKS = "[]";

    Delivery {
        // Messages that were staged before this was asked about do not say.
        forAnybody = Boolean.TRUE.equals(forAnybody);
    }

    Delivery triedAgain() {
        return new Delivery(
                id, workspaceId, to, text, blocks, giveUpAt, attempts + 1, personId, doubtedSince, forAnybody);
    }

    /** @param attempt when it was begun; of several such attempts the first counts */
    Delivery doubtedSince(Instant attempt) {
        Instant since = doubtedSince == null ? attempt : doubtedSince;
        return new Delivery(id, workspaceId, to, text, blocks, giveUpAt, attempts, personId, since, forAnybody);
    }

    /** Whether it goes to the direct conversation of the person it is for: there is no place nearer to them. */
    boolean reachesPerson() {
        return to instanceof Destination.Channel(var channel, var thread) && channel.equals(direct().orElse(null));
    }

    /** The direct conversation of the person it is for: their id opens it. */
    Optional<String> direct() {
        return switch (to) {
            case Destination.Channel(var channel, var thread)
            when Destination.isPerson(channel) -> Optional.of(channel);
            case Destination.Person person -> Optional.of(person.userId());
            default -> Optional.ofNullable(personId);
        };
    }

    /** Who alone reads it; empty where many do, or nobody is known to. */
    Optional<String> reader() {
        return switch (to) {
            case Destination.Channel(var channel, var thread) ->
                Destination.isShared(channel) ? Optional.empty() : direct();
            case Destination.Person(var channel, var user, var thread) -> Optional.of(user);
            case Destination.Home(var user) -> Optional.of(user);
            case Destination.Response(var url, var manner, var thread) ->
                manner == Destination.Response.Manner.SHARED ? Optional.empty() : Optional.ofNullable(personId);
        };
    }

    /** What was cut off may have got there too, so that the doubt goes with it. */
    Delivery instead(String conversation, String otherText, String otherBlocks) {
        var there = new Destination.Channel(conversation, null);
        return new Delivery(
                id, workspaceId, there, otherText, otherBlocks, giveUpAt, 0, conversation, doubtedSince, forAnybody);
    }
}
