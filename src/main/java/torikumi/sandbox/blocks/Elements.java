package torikumi.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what can be used in blocks, and reads what it is set to, as {@code state.values} has it. */
public final class Elements {

    public static final String FILES = "file_input";

    private Elements() {}

    /** Everything in a block that a person can use. */
    public static List<JsonNode> of(JsonNode block) {
        List<JsonNode> elements = new ArrayList<>();
        switch (type(block)) {
            case "actions" -> block.path("elements").forEach(elements::add);
            case "input" -> elements.add(block.path("element"));
            default -> {
                if (block.has("accessory")) elements.add(block.path("accessory"));
            }
        }
        return elements;
    }

    public static Optional<JsonNode> find(JsonNode blocks, String block, String action) {
        for (JsonNode one : blocks)
            if (one.path("block_id").stringValue("").equals(block))
                for (JsonNode element : of(one)) if (action(element).equals(action)) return Optional.of(element);
        return Optional.empty();
    }

    public static String type(JsonNode node) {
        return node.path("type").stringValue("");
    }

    public static String action(JsonNode element) {
        return element.path("action_id").stringValue("");
    }

    /** The choices of a menu in order, those of groups one after another. */
    public static List<JsonNode> options(JsonNode element) {
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options;
    }

    public static boolean holdsValue(String type) {
        return !type.isEmpty() && !type.equals("button") && !type.equals("overflow") && !type.equals("image");
    }

    /** Whether several may be chosen, so that the value is a list. */
    public static boolean several(String type) {
        return type.startsWith("multi_") || type.equals("checkboxes") || type.equals(FILES);
    }

    /** What an element is set to before anybody used it. */
    public static ObjectNode initial(JsonNode element) {
        String type = type(element);
        JsonNode initial = element.path("initial_" + valueOf(type));
        ObjectNode value = JsonMapper.shared().createObjectNode().put("type", type);
        if (!initial.isMissingNode()) value.set(field(type), initial);
        else if (several(type)) value.putArray(field(type));
        else value.putNull(field(type));
        return value;
    }

    /**
     * What an element is set to by a form.
     *
     * @param sent the texts, dates and ids a person entered; of an option its number among the choices, of a searched one its value
     * @param offered the choices of an element that is searched, the files of one that takes files
     */
    public static ObjectNode read(JsonNode element, List<String> sent, List<JsonNode> offered) {
        String type = type(element);
        ObjectNode value = JsonMapper.shared().createObjectNode().put("type", type);
        List<String> given = sent.stream().filter(one -> !one.isEmpty()).toList();
        boolean options = valueOf(type).startsWith("option");
        if (several(type)) {
            ArrayNode all = value.putArray(field(type));
            for (String one : given) {
                if (options || type.equals(FILES)) option(element, one, offered).ifPresent(all::add);
                else all.add(one);
            }
            return value;
        }
        value.putNull(field(type));
        if (given.isEmpty()) return value;
        String first = given.getFirst().replace("\r\n", "\n");
        if (options) option(element, first, offered).ifPresent(option -> value.set(field(type), option));
        else value.put(field(type), first);
        return value;
    }

    private static Optional<JsonNode> option(JsonNode element, String sent, List<JsonNode> offered) {
        if (type(element).endsWith("external_select") || type(element).equals(FILES))
            return offered.stream().filter(option -> key(option).equals(sent)).findFirst();
        List<JsonNode> options = options(element);
        int index = sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : -1;
        return index >= 0 && index < options.size() ? Optional.of(options.get(index)) : Optional.empty();
    }

    /** What a form names something by that was offered: an option by its value, a file by its id. */
    public static String key(JsonNode offered) {
        return offered.path(offered.has("value") ? "value" : "id").stringValue("");
    }

    /** The field of a value that carries it: {@code value}, {@code selected_option}, {@code selected_date} ... */
    public static String field(String type) {
        String value = valueOf(type);
        return value.equals("value") || value.equals("files") ? value : "selected_" + value;
    }

    private static String valueOf(String type) {
        return switch (type) {
            case "plain_text_input", "email_text_input", "url_text_input", "number_input" -> "value";
            case "datepicker" -> "date";
            case "timepicker" -> "time";
            case "datetimepicker" -> "date_time";
            case "users_select" -> "user";
            case "channels_select" -> "channel";
            case "conversations_select" -> "conversation";
            case FILES -> "files";
            case "multi_users_select" -> "users";
            case "multi_channels_select" -> "channels";
            case "multi_conversations_select" -> "conversations";
            default -> several(type) ? "options" : "option";
        };
    }
}
