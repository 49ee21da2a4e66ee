package torikumi.slack.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where a message stands.
 *
 * @param channelId the conversation, which for a person is not their id; null where Slack does not say
 * @param ts its timestamp there; null where Slack does not say
 */
public record Posted(@Nullable String channelId, @Nullable String ts) {

    static final Posted SOMEWHERE = new Posted(null, null);
}
