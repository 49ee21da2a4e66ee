package torikumi.sandbox.workspace;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person typed, as the rich_text block Slack's own composer makes of it. */
final class RichWords {

    private static final Pattern ENTITY = Pattern.compile("<(@|#|https?:)([^>|]*)(?:\\|([^>]*))?>");

    private RichWords() {}

    static ArrayNode of(Message message) {
        ArrayNode blocks = JsonMapper.shared().createArrayNode();
        ObjectNode block = blocks.addObject();
        block.put("type", "rich_text");
        block.put("block_id", Long.toString(Math.abs((long) message.ts().hashCode()), 36));
        ObjectNode section = block.putArray("elements").addObject();
        section.put("type", "rich_text_section");
        ArrayNode elements = section.putArray("elements");
        Matcher entity = ENTITY.matcher(message.text());
        int from = 0;
        while (entity.find()) {
            words(elements, message.text().substring(from, entity.start()));
            entity(elements.addObject(), entity.group(1), entity.group(2));
            from = entity.end();
        }
        words(elements, message.text().substring(from));
        return blocks;
    }

    private static void entity(ObjectNode element, String sign, String rest) {
        switch (sign) {
            case "@" -> element.put("type", "user").put("user_id", rest);
            case "#" -> element.put("type", "channel").put("channel_id", rest);
            default -> element.put("type", "link").put("url", plain(sign + rest));
        }
    }

    private static void words(ArrayNode elements, String escaped) {
        if (!escaped.isEmpty()) elements.addObject().put("type", "text").put("text", plain(escaped));
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
