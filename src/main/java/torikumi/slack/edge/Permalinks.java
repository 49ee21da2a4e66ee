package torikumi.slack.edge;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.slack.api.methods.MethodsClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.slack.card.Asked;
import torikumi.slack.transport.SlackAnswer;

/**
 * Addresses of messages. Slack is asked once a day for the workspace's own address; the rest of a permalink is the channel's id and
 * the message's timestamp.
 */
@Component
public class Permalinks {

    private static final Logger log = LoggerFactory.getLogger(Permalinks.class);

    private static final Duration KNOWN_FOR = Duration.ofDays(1);
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

    // Out of the 3 s that an event has.
    private static final Duration WAIT = Duration.ofMillis(500);

    private final MethodsClient slack;
    private final AsyncCache<Workspace, Optional<String>> addresses;

    Permalinks(MethodsClient slack, Clock clock) {
        this.slack = slack;
        this.addresses = Caffeine.newBuilder()
                .maximumSize(1000)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(task -> Thread.ofVirtual().name("permalink").start(task))
                .expireAfter(Expiry.<Workspace, Optional<String>>writing(
                        (workspace, address) -> address.isPresent() ? KNOWN_FOR : UNKNOWN_FOR))
                .buildAsync();
    }

    /** Asks Slack for the workspace's address where it is not known; waits for 500 ms at most. Not within a transaction. */
    public void prepare(String channelId, String messageTs) {
        CompletableFuture<Optional<String>> asked =
                addresses.get(CurrentWorkspace.get(), workspace -> ask(channelId, messageTs));
        try {
            asked.get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            // Without a link, then.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<String> ask(String channelId, String messageTs) {
        var answer = SlackAnswer.of(
                () -> slack.chatGetPermalink(r -> r.channel(channelId).messageTs(messageTs)));
        if (answer instanceof SlackAnswer.Done(var told) && told.getPermalink() != null)
            return address(told.getPermalink());
        log.debug("No permalink: {}", answer.why());
        return Optional.empty();
    }

    private static Optional<String> address(String permalink) {
        try {
            URI uri = URI.create(permalink);
            return uri.getAuthority() == null
                    ? Optional.empty()
                    : Optional.of(uri.getScheme() + "://" + uri.getAuthority());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Of the message in which it was asked; null where there is none, or while the workspace's address is not known. */
    public @Nullable String of(Asked asked) {
        return of(asked.channelId(), asked.origin().messageTs(), asked.origin().threadTs());
    }

    /** Null while the workspace's address is not known. Asks nobody. */
    public @Nullable String of(String channelId, @Nullable String messageTs, @Nullable String threadTs) {
        if (messageTs == null || channelId.isEmpty()) return null;
        CompletableFuture<Optional<String>> asked = addresses.getIfPresent(CurrentWorkspace.get());
        String address;
        try {
            address = asked == null ? null : asked.getNow(Optional.empty()).orElse(null);
        } catch (CompletionException | CancellationException e) {
            address = null;
        }
        if (address == null) return null;
        String link = "%s/archives/%s/p%s".formatted(address, channelId, messageTs.replace(".", ""));
        return threadTs == null || threadTs.equals(messageTs)
                ? link
                : "%s?thread_ts=%s&cid=%s".formatted(link, threadTs, channelId);
    }
}
