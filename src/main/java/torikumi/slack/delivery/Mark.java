package torikumi.slack.delivery;

import com.slack.api.model.Message;
import java.util.Map;
import torikumi.slack.card.SlackIds;

/**
 * What a message carries in its metadata, so that it can be found again.
 *
 * @param type of the metadata
 * @param name under which the id stands in it
 */
public record Mark(String type, String name, String id) {

    private static final String DELIVERY = "delivery";

    public static Mark letter(String id) {
        return new Mark(SlackIds.LETTER_METADATA, SlackIds.LETTER, id);
    }

    static Mark answer(String deliveryId) {
        return new Mark(SlackIds.ANSWER_METADATA, DELIVERY, deliveryId);
    }

    Message.Metadata metadata() {
        return Message.Metadata.builder()
                .eventType(type)
                .eventPayload(Map.of(name, id))
                .build();
    }

    boolean isOn(Message message) {
        Message.Metadata there = message.getMetadata();
        return there != null
                && type.equals(there.getEventType())
                && there.getEventPayload() != null
                && id.equals(there.getEventPayload().get(name));
    }
}
