package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.modal.FieldChecks;
import torikumi.sandbox.modal.OpenView;

/** The fields and buttons of a dialog, with what is entered in them. */
final class FieldDrawing {

    private final Viewer viewer;
    private final OpenView view;
    private final ControlDrawing controls;

    FieldDrawing(Viewer viewer, OpenView view) {
        this.viewer = viewer;
        this.view = view;
        this.controls = new ControlDrawing(viewer, view.values());
    }

    Field draw(JsonNode block, JsonNode element, String id) {
        boolean input = Elements.type(block).equals("input");
        String blockId = block.path("block_id").stringValue("");
        Control control = control(element, blockId, id);
        return new Field(
                control,
                OpenView.name(block, element),
                ControlDrawing.text(block.path("label")),
                ControlDrawing.text(block.path("hint")),
                block.path("optional").asBoolean(false),
                input ? view.errors().getOrDefault(blockId, "") : "",
                placeholder(element, control),
                mode(Elements.type(element)),
                most(element, control),
                tells(block, element, input),
                element.path("focus_on_load").asBoolean(false));
    }

    private Control control(JsonNode element, String block, String id) {
        JsonNode value = view.values().path(block).path(Elements.action(element));
        JsonNode plain = value.path(Elements.field(Elements.type(element)));
        String type = Elements.type(element);
        return switch (type) {
            case "button", "overflow" -> controls.draw(element, block, id);
            case "plain_text_input" ->
                field(element.path("multiline").asBoolean(false) ? "area" : "text", element, block, id, plain);
            case "number_input", "url_text_input", "email_text_input" -> field("text", element, block, id, plain);
            case "datepicker" -> field("date", element, block, id, plain);
            case "timepicker" -> field("time", element, block, id, plain);
            case "static_select" -> choice("select", element, block, id, ControlDrawing.options(element, value));
            case "radio_buttons" -> choice("radio", element, block, id, ControlDrawing.options(element, value));
            case "checkboxes", "multi_static_select" ->
                choice("boxes", element, block, id, ControlDrawing.options(element, value));
            case "users_select" -> choice("select", element, block, id, controls.people(plain));
            case "channels_select", "conversations_select" ->
                choice("select", element, block, id, controls.channels(plain));
            case "multi_users_select" -> choice("boxes", element, block, id, controls.people(plain));
            case "multi_channels_select", "multi_conversations_select" ->
                choice("boxes", element, block, id, controls.channels(plain));
            case Elements.FILES -> choice("files", element, block, id, files(plain));
            case "external_select" ->
                controls.control(
                        "search",
                        element,
                        block,
                        id,
                        ControlDrawing.text(plain.path("text")),
                        List.of(),
                        plain.path("value").stringValue(""));
            default -> controls.control("unsupported", element, block, id, type, List.of(), "");
        };
    }

    private Control field(String kind, JsonNode element, String block, String id, JsonNode value) {
        String spoken = viewer.say().text(kind.equals("date") ? "element.date" : "element.enter");
        return controls.control(kind, element, block, id, spoken, List.of(), value.asString(""));
    }

    private Control choice(String kind, JsonNode element, String block, String id, List<Control.Group> choices) {
        return controls.control(kind, element, block, id, viewer.say().text("element.choose"), choices, "");
    }

    /** Those that were taken, each of which can be left out again. */
    private List<Control.Group> files(JsonNode taken) {
        List<Control.Choice> all = new ArrayList<>();
        for (JsonNode file : taken) {
            String size = FileLine.size(file.path("size").asLong(0));
            all.add(new Control.Choice(Elements.key(file), file.path("name").stringValue(""), size, true));
        }
        return List.of(new Control.Group("", all));
    }

    private String placeholder(JsonNode element, Control control) {
        return switch (control.kind()) {
            case "select" -> controls.placeholder(element, "element.choose");
            case "search" -> controls.placeholder(element, "element.search");
            default -> ControlDrawing.text(element.path("placeholder"));
        };
    }

    private static String mode(String type) {
        return switch (type) {
            case "number_input" -> "decimal";
            case "url_text_input" -> "url";
            case "email_text_input" -> "email";
            default -> "text";
        };
    }

    private static int most(JsonNode element, Control control) {
        if (element.has("max_length")) return element.path("max_length").asInt();
        return control.kind().equals("area") ? FieldChecks.LONGEST : 0;
    }

    // Slack: the controls of a section or an actions block always tell; a field if it is told to, a text at Enter
    // unless it says otherwise.
    private static String tells(JsonNode block, JsonNode element, boolean input) {
        if (input && !block.path("dispatch_action").asBoolean(false)) return "";
        if (!Elements.type(element).endsWith("_input")) return "change";
        for (JsonNode on : element.path("dispatch_action_config").path("trigger_actions_on"))
            if (on.stringValue("").equals("on_character_entered")) return "typing";
        return "enter";
    }
}
