package torikumi.slack.record;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;

/**
 * Addresses of messages. Slack is asked once for the workspace's own address; the rest of a permalink is the channel's id and the
 * message's timestamp.
 */
@Component
public class Permalinks {

    private static final Logger log = LoggerFactory.getLogger(Permalinks.class);

    private final MethodsClient slack;
    private final Cache<Workspace, String> addresses =
            Caffeine.newBuilder().maximumSize(1000).build();

    Permalinks(MethodsClient slack) {
        this.slack = slack;
    }

    /** Asks Slack for the workspace's address where it is not known yet. Not within a transaction. */
    public void prepare(String channelId, String messageTs) {
        if (addresses.getIfPresent(CurrentWorkspace.get()) != null) return;
        try {
            var answer = slack.chatGetPermalink(r -> r.channel(channelId).messageTs(messageTs));
            if (answer.isOk() && answer.getPermalink() != null) {
                URI uri = URI.create(answer.getPermalink());
                addresses.put(CurrentWorkspace.get(), uri.getScheme() + "://" + uri.getAuthority());
            }
        } catch (IOException | SlackApiException | RuntimeException e) {
            log.debug("No permalink: {}", e.getClass().getSimpleName());
        }
    }

    /** Null while the workspace's address is not known. Asks nobody. */
    public @Nullable String of(String channelId, @Nullable String messageTs, @Nullable String threadTs) {
        String address = addresses.getIfPresent(CurrentWorkspace.get());
        if (address == null || messageTs == null || channelId.isEmpty()) return null;
        String link = "%s/archives/%s/p%s".formatted(address, channelId, messageTs.replace(".", ""));
        return threadTs == null || threadTs.equals(messageTs)
                ? link
                : "%s?thread_ts=%s&cid=%s".formatted(link, threadTs, channelId);
    }
}
