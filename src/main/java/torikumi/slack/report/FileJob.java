package torikumi.slack.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.slack.delivery.FileSending.Uploaded;

/**
 * A file on its way to whoever wants it. The names are kept in staged tasks, so they do not change.
 *
 * @param giveUpAt when nobody waits for it any more
 * @param attempts how often it was tried
 * @param uploaded where its files lie, once sharing them was tried and nothing is known of that; none before
 * @param sentence that was to stand above it then
 * @param channelId where it is shared; null for their direct conversation
 */
record FileJob(
        String workspaceId,
        String personId,
        FileWish wish,
        Instant giveUpAt,
        int attempts,
        List<Uploaded> uploaded,
        @Nullable String sentence,
        @Nullable String channelId) {

    static FileJob of(
            String workspaceId, String personId, FileWish wish, Instant giveUpAt, @Nullable String channelId) {
        return new FileJob(workspaceId, personId, wish, giveUpAt, 0, List.of(), null, channelId);
    }

    /** The conversation or the person that gets it. */
    String to() {
        return channelId == null ? personId : channelId;
    }

    FileJob triedAgain() {
        return new FileJob(workspaceId, personId, wish, giveUpAt, attempts + 1, uploaded, sentence, channelId);
    }

    FileJob doubtful(List<Uploaded> lying, String above) {
        return new FileJob(workspaceId, personId, wish, giveUpAt, attempts, lying, above, channelId);
    }
}
