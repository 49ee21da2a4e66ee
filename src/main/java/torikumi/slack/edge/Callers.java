package torikumi.slack.edge;

import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.delivery.Destination;

/**
 * By whom an event comes. Of what is said in channels only replies in the threads of our own cards are said to us: Slack is not asked
 * about anybody else there.
 */
@Component
class Callers {

    private static final String DIRECT = "im";

    private final List<OwnThreads> threads;

    Callers(List<OwnThreads> threads) {
        this.threads = threads;
    }

    /** Empty for an event of which it is not known who makes it. */
    Optional<Caller> of(Event event, EventContext context) {
        return Optional.ofNullable(caller(event, context));
    }

    private @Nullable Caller caller(Event event, EventContext context) {
        return switch (event) {
            case UserChangeEvent change -> new Caller.Nobody();
            case MessageDeletedEvent deleted -> new Caller.Nobody();
            case MessageBotEvent said -> new Caller.Nobody();
            case AppHomeOpenedEvent opened ->
                new Caller.Someone(
                        opened.getUser(),
                        "home".equals(opened.getTab()) ? new Destination.Home(opened.getUser()) : null,
                        "home." + opened.getUser() + "." + opened.getEventTs());
            case AppMentionEvent m ->
                isBot(m.getUser(), m.getBotId(), context)
                        ? new Caller.Nobody()
                        : inChannel(m.getUser(), m.getChannel(), m.getTs(), m.getThreadTs());
            case MessageEvent m ->
                isBot(m.getUser(), m.getBotId(), context)
                        ? new Caller.Nobody()
                        : said(m.getChannelType(), m.getUser(), m.getChannel(), m.getTs(), m.getThreadTs());
            case MessageFileShareEvent m ->
                isBot(m.getUser(), null, context)
                        ? new Caller.Nobody()
                        : said(m.getChannelType(), m.getUser(), m.getChannel(), m.getTs(), m.getThreadTs());
            case MessageThreadBroadcastEvent m ->
                isBot(m.getUser(), null, context)
                        ? new Caller.Nobody()
                        : said(m.getChannelType(), m.getUser(), m.getChannel(), m.getTs(), m.getThreadTs());
            case MessageMeEvent m ->
                isBot(m.getUser(), m.getBotId(), context)
                        ? new Caller.Nobody()
                        : said(m.getChannelType(), m.getUser(), m.getChannel(), m.getTs(), null);
            case MessageEdited edited -> editing(edited, context);
            default -> null;
        };
    }

    private static boolean isBot(@Nullable String userId, @Nullable String botId, EventContext context) {
        return userId == null || botId != null || userId.equals(context.getBotUserId());
    }

    private Caller said(
            @Nullable String channelType, String userId, String channelId, String ts, @Nullable String threadTs) {
        if (DIRECT.equals(channelType))
            return new Caller.Someone(userId, new Destination.Channel(channelId, threadTs), key(channelId, ts));
        boolean reply = threadTs != null && !threadTs.equals(ts);
        return reply && isOurs(channelId, threadTs)
                ? inChannel(userId, channelId, ts, threadTs)
                : new Caller.Bystander();
    }

    private boolean isOurs(String channelId, String threadTs) {
        return threads.stream().anyMatch(known -> known.isOurs(channelId, threadTs));
    }

    private static Caller inChannel(String userId, String channelId, String ts, @Nullable String threadTs) {
        return new Caller.Someone(userId, new Destination.Person(channelId, userId, threadTs), key(channelId, ts));
    }

    // A mention in one of our threads comes as two events, and is refused once.
    private static String key(String channelId, String ts) {
        return channelId + "." + ts;
    }

    /** Whoever may not is told nothing of what becomes of their old messages. */
    private static Caller editing(MessageEdited edited, EventContext context) {
        var message = edited.message();
        boolean byPerson = message.getEdited() != null && !isBot(message.getUser(), message.getBotId(), context);
        return byPerson
                ? new Caller.Someone(message.getUser(), null, key(edited.channel(), message.getTs()))
                : new Caller.Nobody();
    }
}
