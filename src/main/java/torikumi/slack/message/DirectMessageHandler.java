package torikumi.slack.message;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.progress.WayIn;
import torikumi.slack.Answering;
import torikumi.slack.Asked;
import torikumi.slack.People;
import torikumi.slack.delivery.Destination;

/**
 * What a person writes to the bot in their direct conversation. Slack gives the kinds of message that carry words a class each;
 * edits, deletions and what bots say are none of them.
 */
@Component
public class DirectMessageHandler {

    private static final String DIRECT = "im";

    private final Answering answering;
    private final People languages;

    DirectMessageHandler(Answering answering, People languages) {
        this.answering = answering;
        this.languages = languages;
    }

    private record Written(
            String channelType,
            String channelId,
            @Nullable String userId,
            @Nullable String botId,
            String ts,
            @Nullable String threadTs,
            @Nullable String text) {}

    public Response plain(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent m = payload.getEvent();
        return answer(
                payload.getEventId(),
                new Written(
                        m.getChannelType(),
                        m.getChannel(),
                        m.getUser(),
                        m.getBotId(),
                        m.getTs(),
                        m.getThreadTs(),
                        m.getText()),
                context);
    }

    public Response withFile(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent m = payload.getEvent();
        return answer(
                payload.getEventId(),
                new Written(
                        m.getChannelType(), m.getChannel(), m.getUser(), null, m.getTs(), m.getThreadTs(), m.getText()),
                context);
    }

    public Response alsoToChannel(EventsApiPayload<MessageThreadBroadcastEvent> payload, EventContext context) {
        MessageThreadBroadcastEvent m = payload.getEvent();
        return answer(
                payload.getEventId(),
                new Written(
                        m.getChannelType(), m.getChannel(), m.getUser(), null, m.getTs(), m.getThreadTs(), m.getText()),
                context);
    }

    public Response me(EventsApiPayload<MessageMeEvent> payload, EventContext context) {
        MessageMeEvent m = payload.getEvent();
        return answer(
                payload.getEventId(),
                new Written(
                        m.getChannelType(), m.getChannel(), m.getUser(), m.getBotId(), m.getTs(), null, m.getText()),
                context);
    }

    private Response answer(String eventId, Written message, EventContext context) {
        String person = message.userId();
        boolean toUs = DIRECT.equals(message.channelType())
                && person != null
                && message.botId() == null
                && !person.equals(context.getBotUserId());
        String text = message.text();
        if (toUs && text != null && !text.isBlank()) {
            answering.answer(
                    eventId,
                    new Destination.Channel(message.channelId(), message.threadTs()),
                    new Asked(
                            person,
                            message.channelId(),
                            Asked.Place.DIRECT,
                            languages.of(person),
                            Said.to(context.getBotUserId(), text),
                            Said.origin(WayIn.DIRECT, message.channelId(), message.ts(), message.threadTs())));
        }
        return context.ack();
    }
}
