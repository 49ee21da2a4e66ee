package torikumi.sandbox.blocks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words and blocks of a message that Slack would accept.
 *
 * @param text the notification text, empty if there is none
 * @param blocks with the ids Slack gives to blocks and elements that have none; null if the request names no blocks
 */
public record MessageBody(String text, @Nullable ArrayNode blocks) {

    /** Slack cuts text here; a bot that sends more has lost something, so it is refused. */
    public static final int POST_LENGTH = 40_000;

    /** Slack: the text of {@code chat.update}. */
    public static final int UPDATE_LENGTH = 4_000;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /**
     * Reads and judges.
     *
     * @param blocks an array, or a string with one in it, as forms carry it
     * @throws NotAccepted with {@code no_text}, {@code msg_too_long}, {@code invalid_blocks} or {@code invalid_blocks_format}
     */
    public static MessageBody of(JsonNode text, JsonNode blocks, int most) {
        String words = text.stringValue("");
        ArrayNode array = array(blocks);
        if (array != null) {
            List<Fault> faults = BlockValidation.message(array);
            if (!faults.isEmpty()) throw new NotAccepted("invalid_blocks", faults);
            array = withIds(array);
        }
        if (words.isBlank() && (array == null || array.isEmpty())) throw new NotAccepted("no_text");
        if (words.length() > most) throw new NotAccepted("msg_too_long");
        return new MessageBody(words, array);
    }

    public ArrayNode blocksOrNone() {
        return blocks == null ? JsonMapper.shared().createArrayNode() : blocks;
    }

    private static @Nullable ArrayNode array(JsonNode blocks) {
        JsonNode read = blocks;
        if (blocks.isString()) {
            if (blocks.stringValue().isBlank()) return null;
            try {
                read = JsonMapper.shared().readTree(blocks.stringValue());
            } catch (JacksonException e) {
                throw new NotAccepted("invalid_blocks_format");
            }
        }
        if (read.isMissingNode() || read.isNull()) return null;
        if (read instanceof ArrayNode array) return array;
        throw new NotAccepted("invalid_blocks_format");
    }

    /** A copy in which every block has a block_id and every element that can be used an action_id. */
    public static ArrayNode withIds(ArrayNode blocks) {
        ArrayNode copy = blocks.deepCopy();
        for (JsonNode block : copy) {
            id((ObjectNode) block, "block_id");
            if (block.path("type").stringValue("").equals("actions"))
                for (JsonNode element : block.path("elements")) id((ObjectNode) element, "action_id");
            if (block.path("accessory") instanceof ObjectNode accessory && !isImage(accessory))
                id(accessory, "action_id");
            if (block.path("element") instanceof ObjectNode element) id(element, "action_id");
        }
        return copy;
    }

    private static boolean isImage(JsonNode accessory) {
        return accessory.path("type").stringValue("").equals("image");
    }

    private static void id(ObjectNode node, String field) {
        if (!node.path(field).stringValue("").isEmpty()) return;
        Random random = ThreadLocalRandom.current();
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 6; i++) id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        node.put(field, id.toString());
    }
}
