package torikumi.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether the bot can speak in a channel, asked of Slack before anybody is to be asked there. Not within a transaction. */
@Component
public class ChannelBook {

    private static final Logger log = LoggerFactory.getLogger(ChannelBook.class);

    // Slack: at most 1000 of a page. Whoever is in more channels names one by choosing it.
    private static final int PAGE = 1000;

    private static final Pattern MENTION = Pattern.compile("<#([CG][A-Z0-9]{2,})(?:\\|[^>]*)?>");
    private static final Pattern ID = Pattern.compile("[CG][A-Z0-9]{8,}");

    private final MethodsClient slack;

    ChannelBook(MethodsClient slack) {
        this.slack = slack;
    }

    /** What Slack says of a channel. */
    public sealed interface Seen {

        record Fine(String id) implements Seen {}

        /** The bot is not in it. */
        record NotIn(String id) implements Seen {}

        record Archived(String id) implements Seen {}

        /** There is none of that name, or it is a private one that the bot is not in; Slack does not tell which. */
        record Unknown(String typed) implements Seen {}

        /** Slack did not answer. */
        record OutOfReach() implements Seen {}
    }

    /** @param typed a mention as the chat writes it, an id, or a name with or without # */
    public Seen typed(String typed) {
        Matcher mention = MENTION.matcher(typed);
        if (mention.matches()) return of(mention.group(1));
        return ID.matcher(typed).matches() ? of(typed) : named(typed);
    }

    public Seen of(String channelId) {
        try {
            var answer = slack.conversationsInfo(r -> r.channel(channelId));
            if (!answer.isOk()) return refused(answer.getError(), channelId);
            if (answer.getChannel() == null) return new Seen.Unknown(channelId);
            return seen(answer.getChannel());
        } catch (IOException | SlackApiException | RuntimeException e) {
            return outOfReach(e);
        }
    }

    private Seen named(String typed) {
        String name = typed.strip().replaceFirst("^[#＃]", "");
        try {
            var answer = slack.usersConversations(
                    r -> r.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                            .excludeArchived(true)
                            .limit(PAGE));
            if (!answer.isOk()) return refused(answer.getError(), typed);
            return answer.getChannels() == null
                    ? new Seen.Unknown(typed)
                    : answer.getChannels().stream()
                            .filter(one -> even(name).equals(even(one.getName())))
                            .findFirst()
                            .map(one -> of(one.getId()))
                            .orElse(new Seen.Unknown(typed));
        } catch (IOException | SlackApiException | RuntimeException e) {
            return outOfReach(e);
        }
    }

    private static String even(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Seen seen(Conversation channel) {
        if (channel.isArchived()) return new Seen.Archived(channel.getId());
        return channel.isMember() ? new Seen.Fine(channel.getId()) : new Seen.NotIn(channel.getId());
    }

    private static Seen refused(String error, String typed) {
        log.info("Slack does not tell of the channel {}: {}", typed, error);
        return "ratelimited".equals(error) || "internal_error".equals(error) || "missing_scope".equals(error)
                ? new Seen.OutOfReach()
                : new Seen.Unknown(typed);
    }

    private static Seen outOfReach(Exception e) {
        log.warn("Slack does not tell of a channel: {}", e.getClass().getSimpleName());
        return new Seen.OutOfReach();
    }
}
