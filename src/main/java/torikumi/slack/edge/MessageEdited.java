package torikumi.slack.edge;

import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageChangedEvent;
import org.jspecify.annotations.Nullable;

/**
 * {@code message_changed} as Slack sends it. The SDK's own class loses what the message said before: it looks for it one level
 * deeper than it stands.
 */
public final class MessageEdited implements Event {

    public static final String TYPE_NAME = MessageChangedEvent.TYPE_NAME;
    public static final String SUBTYPE_NAME = MessageChangedEvent.SUBTYPE_NAME;

    // Filled in by Gson; that the message is there and has a timestamp was looked at before.
    private String channel = "";
    private MessageChangedEvent.Message message = new MessageChangedEvent.Message();
    private @Nullable String channelType;
    private @Nullable String ts;
    private @Nullable String eventTs;
    private MessageChangedEvent.@Nullable Message previousMessage;

    @Override
    public String getType() {
        return TYPE_NAME;
    }

    @Override
    public String getSubtype() {
        return SUBTYPE_NAME;
    }

    public String channel() {
        return channel;
    }

    public boolean isDirect() {
        return "im".equals(channelType) || channel.startsWith("D");
    }

    /** As it reads now. */
    public MessageChangedEvent.Message message() {
        return message;
    }

    public MessageChangedEvent.@Nullable Message before() {
        return previousMessage;
    }

    /** When it happened, for what is no edit. */
    public String at() {
        if (eventTs != null) return eventTs;
        return ts == null ? message.getTs() : ts;
    }
}
