package torikumi.platform;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How this process and a Slack workspace know each other.
 *
 * @param signingSecret the key of the HMAC that every request from Slack carries
 * @param botToken the {@code xoxb-} token the bot calls the Web API with
 * @param appToken the {@code xapp-} token of Socket Mode; without one Slack posts to {@code /slack/events}
 * @param apiBase where the Web API's methods are, ends in {@code /api/}
 * @param sandbox whether the other side is the workspace in this process, not Slack
 */
public record SlackConnection(
        String signingSecret, String botToken, @Nullable String appToken, URI apiBase, boolean sandbox) {

    public boolean socketMode() {
        return appToken != null;
    }

    /** Neither the secret nor the tokens. */
    @Override
    public String toString() {
        return sandbox ? "sandbox" : "%s by %s".formatted(apiBase, socketMode() ? "Socket Mode" : "HTTP");
    }
}
