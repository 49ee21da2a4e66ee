package torikumi.sandbox.modal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;

/**
 * One dialog as it stands now.
 *
 * @param json the view as the Web API shows it, its state empty
 * @param values what is entered; {@code state.values}
 * @param errors by block_id, what is said under a field
 * @param trouble what is said above the fields when a submission failed; empty if none did
 * @param where the conversation it was opened from
 * @param drawn changes whenever the page must draw it anew
 */
public record OpenView(
        ObjectNode json,
        ObjectNode values,
        Map<String, String> errors,
        String trouble,
        @Nullable Conversation where,
        long drawn) {

    public String id() {
        return json.path("id").stringValue("");
    }

    public JsonNode blocks() {
        return json.path("blocks");
    }

    public boolean is(String field) {
        return json.path(field).asBoolean(false);
    }

    /** The name by which the page's form sends an element's value. */
    public static String name(JsonNode block, JsonNode element) {
        return "value/" + block.path("block_id").stringValue("") + "/" + Elements.action(element);
    }

    /** The view as payloads carry it, with what is entered. */
    public ObjectNode withState() {
        ObjectNode view = json.deepCopy();
        view.putObject("state").set("values", values);
        return view;
    }

    OpenView saying(Map<String, String> newErrors, String newTrouble, long newDrawn) {
        return new OpenView(json, values, newErrors, newTrouble, where, newDrawn);
    }

    OpenView drawnAgain(long newDrawn) {
        return new OpenView(json, values, errors, trouble, where, newDrawn);
    }

    /** Another content under the same id. What was entered stays where block, action and kind of element are the same. */
    OpenView reading(ObjectNode newJson, long newDrawn) {
        return new OpenView(newJson, values(newJson.path("blocks"), values), Map.of(), "", where, newDrawn);
    }

    /** @param offered the choices of what is searched, by the name of the field */
    OpenView entered(Map<String, List<String>> form, Map<String, List<JsonNode>> offered) {
        ObjectNode entered = ApiJson.object();
        for (JsonNode block : blocks())
            for (JsonNode element : Elements.of(block)) {
                if (!Elements.holdsValue(Elements.type(element))) continue;
                String name = name(block, element);
                String id = block.path("block_id").stringValue("");
                String action = Elements.action(element);
                // A field the page did not draw is as it was; boxes that are all empty are sent by their marker.
                boolean sent = form.containsKey(name) || form.containsKey(name + "/drawn");
                JsonNode value = sent
                        ? Elements.read(
                                element,
                                form.getOrDefault(name, List.of()),
                                choices(element, values.path(id).path(action), offered.getOrDefault(name, List.of())))
                        : values.path(id).path(action);
                entered.withObjectProperty(id).set(action, value);
            }
        return new OpenView(json, entered, errors, trouble, where, drawn);
    }

    private static List<JsonNode> choices(JsonNode element, JsonNode now, List<JsonNode> offered) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        for (JsonNode option : List.of(element.path("initial_option"), now.path("selected_option")))
            if (option.isObject()) all.put(Elements.key(option), option);
        for (JsonNode option : offered) all.put(Elements.key(option), option);
        return List.copyOf(all.values());
    }

    /** The values these blocks start with, but for those already entered. */
    static ObjectNode values(JsonNode blocks, JsonNode entered) {
        ObjectNode values = ApiJson.object();
        for (JsonNode block : blocks)
            for (JsonNode element : Elements.of(block)) {
                String type = Elements.type(element);
                if (!Elements.holdsValue(type)) continue;
                String id = block.path("block_id").stringValue("");
                JsonNode known = entered.path(id).path(Elements.action(element));
                values.withObjectProperty(id)
                        .set(
                                Elements.action(element),
                                Elements.type(known).equals(type) ? known : Elements.initial(element));
            }
        return values;
    }
}
