package torikumi.sandbox.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.workspace.SlackJson;

/** Finds what can be used in blocks, and reads what it is set to. */
public final class Elements {

    private Elements() {}

    /** Everything in a block that a person can use. */
    static List<JsonNode> of(JsonNode block) {
        List<JsonNode> elements = new ArrayList<>();
        if (block.path("type").stringValue("").equals("actions"))
            block.path("elements").forEach(elements::add);
        if (block.has("accessory")) elements.add(block.path("accessory"));
        return elements;
    }

    static Optional<JsonNode> find(JsonNode blocks, String block, String action) {
        for (JsonNode one : blocks)
            if (one.path("block_id").stringValue("").equals(block))
                for (JsonNode element : of(one))
                    if (element.path("action_id").stringValue("").equals(action)) return Optional.of(element);
        return Optional.empty();
    }

    /** The choices of a menu in order, those of groups one after another. */
    public static List<JsonNode> options(JsonNode element) {
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options;
    }

    static boolean holdsValue(String type) {
        return type.endsWith("_select") && !type.startsWith("multi_") || type.equals("datepicker");
    }

    static ObjectNode initial(JsonNode element) {
        ObjectNode value = SlackJson.object();
        String type = element.path("type").stringValue("");
        value.put("type", type);
        String from = "initial_" + valueOf(type);
        JsonNode initial = element.path(from);
        value.set("selected_" + valueOf(type), initial.isMissingNode() ? null : initial);
        return value;
    }

    /** What a kind of element is set to: an {@code option}, a {@code date}, a {@code user} ... */
    static String valueOf(String type) {
        return switch (type) {
            case "datepicker" -> "date";
            case "users_select" -> "user";
            case "channels_select" -> "channel";
            case "conversations_select" -> "conversation";
            default -> "option";
        };
    }
}
