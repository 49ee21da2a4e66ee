package torikumi.slack.edge;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.transport.SlackAnswer;

/** Whether the bot can speak in a channel, asked of Slack before anybody is to be asked there. Not within a transaction. */
@Component
public class SpeakableChannels {

    private static final Logger log = LoggerFactory.getLogger(SpeakableChannels.class);

    // Slack: at most 1000 of a page. Whoever is in more channels names one by choosing it.
    private static final int PAGE = 1000;

    private static final Set<String> NO_SUCH_CHANNEL =
            Set.of("channel_not_found", "invalid_channel", "method_not_supported_for_channel_type");

    private static final Pattern MENTION = Pattern.compile("<#([CG][A-Z0-9]{2,})(?:\\|[^>]*)?>");
    private static final Pattern ID = Pattern.compile("[CG][A-Z0-9]{8,}");

    private final MethodsClient slack;

    SpeakableChannels(MethodsClient slack) {
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
        return switch (SlackAnswer.of(() -> slack.conversationsInfo(r -> r.channel(channelId)))) {
            case SlackAnswer.Done(var told) ->
                told.getChannel() == null || told.getChannel().getId() == null
                        ? outOfReach(SlackAnswer.NOT_SLACKS)
                        : seen(told.getChannel());
            case SlackAnswer.Refused(var why) -> refused(why, channelId);
            case SlackAnswer.NotNow(var why, var rest) -> outOfReach(why);
            case SlackAnswer.Doubtful(var why, var rest) -> outOfReach(why);
        };
    }

    private Seen named(String typed) {
        String name = typed.strip().replaceFirst("^[#＃]", "");
        return switch (SlackAnswer.of(() -> slack.usersConversations(
                r -> r.types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL))
                        .excludeArchived(true)
                        .limit(PAGE)))) {
            case SlackAnswer.Done(var told) ->
                told.getChannels() == null
                        ? outOfReach(SlackAnswer.NOT_SLACKS)
                        : told.getChannels().stream()
                                .filter(one ->
                                        one.getName() != null && even(name).equals(even(one.getName())))
                                .findFirst()
                                .map(one -> of(one.getId()))
                                .orElse(new Seen.Unknown(typed));
            case SlackAnswer.Refused(var why) -> refused(why, typed);
            case SlackAnswer.NotNow(var why, var rest) -> outOfReach(why);
            case SlackAnswer.Doubtful(var why, var rest) -> outOfReach(why);
        };
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
        // The rest is about us and not about the channel: a token, a scope.
        return NO_SUCH_CHANNEL.contains(error) ? new Seen.Unknown(typed) : new Seen.OutOfReach();
    }

    private static Seen outOfReach(String why) {
        log.warn("Slack does not tell of a channel: {}", why);
        return new Seen.OutOfReach();
    }
}
