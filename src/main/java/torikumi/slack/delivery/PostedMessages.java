package torikumi.slack.delivery;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.transport.SlackAnswer;

/** Looks for a message that may have been posted, by its mark. */
@Component
public class PostedMessages {

    private static final Logger log = LoggerFactory.getLogger(PostedMessages.class);

    private static final int PAGE = 200;

    // Within the time that a message waits, a conversation is not busier than that.
    private static final int PAGES = 10;

    // By how much Slack's clock may differ from ours.
    private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(10);

    private final MethodsClient slack;

    PostedMessages(MethodsClient slack) {
        this.slack = slack;
    }

    /**
     * Where it stands; empty where it is not there, and where the place does not let us look: then posting it tells why. Never
     * {@link SlackAnswer.Refused}: while our token does not let us look anywhere, it is not known.
     *
     * @param since nothing older is looked at
     */
    public SlackAnswer<Optional<Posted>> find(Mark mark, Destination.Channel to, Instant since) {
        SlackAnswer<Optional<Posted>> found = conversation(to.channelId())
                .then(channel -> look(mark, new Destination.Channel(channel, to.threadTs()), since));
        if (!(found instanceof SlackAnswer.Refused(var why))) return found;
        if (LastingRefusal.of(why) != LastingRefusal.WORKSPACE) return new SlackAnswer.Done<>(Optional.empty());
        log.error("Slack does not let us look whether a message has arrived: {}. Look at the app's scopes.", why);
        return new SlackAnswer.NotNow<>(why, UNTIL_MENDED);
    }

    private SlackAnswer<String> conversation(String id) {
        if (!Destination.isPerson(id)) return new SlackAnswer.Done<>(id);
        return SlackAnswer.of(() -> slack.conversationsOpen(r -> r.users(List.of(id))))
                .then(opened ->
                        opened.getChannel() == null || opened.getChannel().getId() == null
                                ? new SlackAnswer.NotNow<>(SlackAnswer.NOT_SLACKS, null)
                                : new SlackAnswer.Done<>(opened.getChannel().getId()));
    }

    private SlackAnswer<Optional<Posted>> look(Mark mark, Destination.Channel in, Instant since) {
        String oldest = "%d.000000".formatted(since.minus(CLOCKS_APART).getEpochSecond());
        String cursor = null;
        for (int page = 0; page < PAGES; page++) {
            SlackAnswer<Page> answer = page(in, oldest, cursor);
            if (!(answer instanceof SlackAnswer.Done(var read))) return answer.map(none -> Optional.empty());
            Optional<Posted> found = read.messages.stream()
                    .filter(mark::isOn)
                    .map(message -> new Posted(in.channelId(), message.getTs()))
                    .findFirst();
            if (found.isPresent() || read.next == null) return new SlackAnswer.Done<>(found);
            cursor = read.next;
        }
        return new SlackAnswer.Done<>(Optional.empty());
    }

    private record Page(List<Message> messages, @Nullable String next) {

        static SlackAnswer<Page> of(@Nullable List<Message> messages, @Nullable ResponseMetadata more) {
            // Without its messages it does not say that there are none.
            if (messages == null) return new SlackAnswer.NotNow<>(SlackAnswer.NOT_SLACKS, null);
            String cursor = more == null ? null : more.getNextCursor();
            boolean last = cursor == null || cursor.isEmpty();
            return new SlackAnswer.Done<>(
                    new Page(messages.stream().filter(Objects::nonNull).toList(), last ? null : cursor));
        }
    }

    private SlackAnswer<Page> page(Destination.Channel in, String oldest, @Nullable String cursor) {
        String threadTs = in.threadTs();
        if (threadTs == null)
            return SlackAnswer.of(() -> slack.conversationsHistory(r -> r.channel(in.channelId())
                            .oldest(oldest)
                            .limit(PAGE)
                            .cursor(cursor)
                            .includeAllMetadata(true)))
                    .then(read -> Page.of(read.getMessages(), read.getResponseMetadata()));
        return SlackAnswer.of(() -> slack.conversationsReplies(r -> r.channel(in.channelId())
                        .ts(threadTs)
                        .oldest(oldest)
                        .limit(PAGE)
                        .cursor(cursor)
                        .includeAllMetadata(true)))
                .then(read -> Page.of(read.getMessages(), read.getResponseMetadata()));
    }
}
