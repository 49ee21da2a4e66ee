package torikumi.sandbox.outgoing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.workspace.ApiJson;

/** What each person has chosen in the menus and date boxes of a message or a Home tab; Slack calls it {@code state.values}. */
@Component
@ConditionalOnSandbox
public class Choices {

    private static final int KEPT = 1000;

    private final Map<String, ObjectNode> chosen = new LinkedHashMap<>();

    synchronized void chose(String place, String block, String action, ObjectNode value) {
        ObjectNode values = chosen.computeIfAbsent(place, key -> ApiJson.object());
        values.withObjectProperty(block).set(action, value);
        if (chosen.size() > KEPT) chosen.remove(chosen.keySet().iterator().next());
    }

    /** The present values of everything in these blocks that has one. */
    public synchronized ObjectNode values(String place, JsonNode blocks) {
        ObjectNode values = ApiJson.object();
        JsonNode known = chosen.getOrDefault(place, ApiJson.object());
        for (JsonNode block : blocks)
            for (JsonNode element : Elements.of(block)) {
                String type = element.path("type").stringValue("");
                if (!Elements.holdsValue(type)) continue;
                String id = block.path("block_id").stringValue("");
                String action = element.path("action_id").stringValue("");
                JsonNode value = known.path(id).path(action);
                values.withObjectProperty(id)
                        .set(
                                action,
                                value.path("type").stringValue("").equals(type) ? value : Elements.initial(element));
            }
        return values;
    }
}
