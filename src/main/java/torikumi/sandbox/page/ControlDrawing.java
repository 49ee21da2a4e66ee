package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Buttons, menus and date boxes, with what this person has chosen in them. */
final class ControlDrawing {

    private final Viewer viewer;
    private final JsonNode values;

    /** @param values {@code state.values} */
    ControlDrawing(Viewer viewer, JsonNode values) {
        this.viewer = viewer;
        this.values = values;
    }

    Control draw(JsonNode element, String block, String id) {
        String type = element.path("type").stringValue("");
        String action = element.path("action_id").stringValue("");
        JsonNode value = values.path(block).path(action);
        return switch (type) {
            case "button" -> control("button", element, block, id, text(element.path("text")), List.of(), "");
            case "overflow" ->
                control("overflow", element, block, id, viewer.say().text("element.more"), options(element, value), "");
            case "static_select" -> menu(element, block, id, options(element, value));
            case "users_select" -> menu(element, block, id, people(value.path("selected_user")));
            case "channels_select" -> menu(element, block, id, channels(value.path("selected_channel")));
            case "conversations_select" -> menu(element, block, id, channels(value.path("selected_conversation")));
            case "datepicker" ->
                control(
                        "date",
                        element,
                        block,
                        id,
                        placeholder(element, "element.date"),
                        List.of(),
                        value.path("selected_date").stringValue(""));
            case "image" -> image(element);
            default -> control("unsupported", element, block, id, type, List.of(), "");
        };
    }

    static Control image(JsonNode image) {
        String alt = image.path("alt_text").stringValue("");
        String url = image.path("image_url").stringValue("");
        return new Control("image", "", "", "", alt, "", "", url, null, List.of(), "");
    }

    private Control menu(JsonNode element, String block, String id, List<Control.Group> groups) {
        String label = groups.stream()
                .flatMap(group -> group.choices().stream())
                .filter(Control.Choice::chosen)
                .map(Control.Choice::label)
                .findFirst()
                .orElseGet(() -> placeholder(element, "element.choose"));
        return control("menu", element, block, id, label, groups, "");
    }

    Control control(
            String kind,
            JsonNode element,
            String block,
            String id,
            String label,
            List<Control.Group> choices,
            String value) {
        return new Control(
                kind,
                id,
                block,
                element.path("action_id").stringValue(""),
                label,
                element.path("accessibility_label").stringValue(""),
                element.path("style").stringValue(""),
                element.path("url").stringValue(""),
                confirm(element.path("confirm")),
                choices,
                value);
    }

    private Control.@Nullable Confirm confirm(JsonNode confirm) {
        if (!confirm.isObject()) return null;
        return new Control.Confirm(
                text(confirm.path("title")),
                BlockDrawing.html(confirm.path("text"), viewer).toString(),
                text(confirm.path("confirm")),
                text(confirm.path("deny")),
                confirm.path("style").stringValue(""));
    }

    /** @param value with {@code selected_option} or {@code selected_options} */
    static List<Control.Group> options(JsonNode element, JsonNode value) {
        List<JsonNode> options = Elements.options(element);
        List<Control.Choice> all = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            JsonNode option = options.get(i);
            String description = text(option.path("description"));
            all.add(new Control.Choice(
                    Integer.toString(i), text(option.path("text")), description, chosen(option, value)));
        }
        if (!element.has("option_groups")) return List.of(new Control.Group("", all));
        List<Control.Group> groups = new ArrayList<>();
        int from = 0;
        for (JsonNode group : element.path("option_groups")) {
            int to = from + group.path("options").size();
            groups.add(new Control.Group(text(group.path("label")), all.subList(from, to)));
            from = to;
        }
        return groups;
    }

    private static boolean chosen(JsonNode option, JsonNode value) {
        for (JsonNode one : value.path("selected_options")) if (one.equals(option)) return true;
        return option.equals(value.path("selected_option"));
    }

    private static boolean among(JsonNode chosen, String id) {
        for (JsonNode one : chosen) if (one.stringValue("").equals(id)) return true;
        return chosen.stringValue("").equals(id);
    }

    /** @param chosen an id or several */
    List<Control.Group> people(JsonNode chosen) {
        List<Control.Choice> all = new ArrayList<>();
        for (WorkspaceMember person : viewer.workspace().people())
            all.add(new Control.Choice(person.id(), person.name(), "", among(chosen, person.id())));
        return List.of(new Control.Group("", all));
    }

    /** @param chosen an id or several */
    List<Control.Group> channels(JsonNode chosen) {
        List<Control.Choice> all = new ArrayList<>();
        for (Conversation one : viewer.workspace().conversations())
            if (!one.direct()) all.add(new Control.Choice(one.id(), "#" + one.name(), "", among(chosen, one.id())));
        return List.of(new Control.Group("", all));
    }

    String placeholder(JsonNode element, String otherwise) {
        String placeholder = text(element.path("placeholder"));
        return placeholder.isEmpty() ? viewer.say().text(otherwise) : placeholder;
    }

    static String text(JsonNode text) {
        return BlockDrawing.plain(text.path("text").stringValue(""));
    }
}
