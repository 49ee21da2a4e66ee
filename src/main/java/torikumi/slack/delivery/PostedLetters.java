package torikumi.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Message;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.SlackIds;

/** Looks for a message that may have been posted, by the letter's id in its metadata. */
@Component
class PostedLetters {

    private static final int PAGE = 200;

    // Within the time that a letter waits, a conversation is not busier than that.
    private static final int PAGES = 10;

    // By how much Slack's clock may differ from ours.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private final MethodsClient slack;

    PostedLetters(MethodsClient slack) {
        this.slack = slack;
    }

    /** Where it stands. */
    record Found(String channelId, String ts) {}

    /**
     * Empty where it is not there, and where Slack does not let us look: then posting it tells why.
     *
     * @param to a channel's id, or a person's for her direct conversation
     * @param since nothing older is looked at
     * @throws IOException where it cannot be known now
     * @throws SlackApiException the same
     */
    Optional<Found> find(String letterId, String to, boolean person, @Nullable String threadTs, Instant since)
            throws IOException, SlackApiException {
        String channel = person ? direct(to) : to;
        if (channel == null) return Optional.empty();
        String oldest = "%d.000000".formatted(since.minus(CLOCKS_APART).getEpochSecond());
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            Page read =
                    threadTs == null ? history(channel, oldest, cursor) : replies(channel, threadTs, oldest, cursor);
            Optional<Found> found = read.messages.stream()
                    .filter(message -> isLetter(message, letterId))
                    .map(message -> new Found(channel, message.getTs()))
                    .findFirst();
            if (found.isPresent() || read.next == null) return found;
            cursor = read.next;
        }
        return Optional.empty();
    }

    private @Nullable String direct(String userId) throws IOException, SlackApiException {
        var opened = slack.conversationsOpen(r -> r.users(List.of(userId)));
        return seen(opened) ? opened.getChannel().getId() : null;
    }

    private record Page(List<Message> messages, @Nullable String next) {

        static final Page NONE = new Page(List.of(), null);

        static Page of(@Nullable List<Message> messages, @Nullable String cursor) {
            boolean last = cursor == null || cursor.isEmpty();
            return new Page(Objects.requireNonNullElse(messages, List.of()), last ? null : cursor);
        }
    }

    private Page history(String channel, String oldest, @Nullable String cursor) throws IOException, SlackApiException {
        var read = slack.conversationsHistory(r ->
                r.channel(channel).oldest(oldest).limit(PAGE).cursor(cursor).includeAllMetadata(true));
        if (!seen(read)) return Page.NONE;
        var more = read.getResponseMetadata();
        return Page.of(read.getMessages(), more == null ? null : more.getNextCursor());
    }

    private Page replies(String channel, String threadTs, String oldest, @Nullable String cursor)
            throws IOException, SlackApiException {
        var read = slack.conversationsReplies(r -> r.channel(channel)
                .ts(threadTs)
                .oldest(oldest)
                .limit(PAGE)
                .cursor(cursor)
                .includeAllMetadata(true));
        if (!seen(read)) return Page.NONE;
        var more = read.getResponseMetadata();
        return Page.of(read.getMessages(), more == null ? null : more.getNextCursor());
    }

    private static boolean seen(SlackApiTextResponse response) throws IOException {
        if (response.isOk()) return true;
        if (SlackMessenger.isPassing(response.getError())) throw new IOException(response.getError());
        return false;
    }

    private static boolean isLetter(Message message, String letterId) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && SlackIds.LETTER_METADATA.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && letterId.equals(metadata.getEventPayload().get(SlackIds.LETTER));
    }
}
