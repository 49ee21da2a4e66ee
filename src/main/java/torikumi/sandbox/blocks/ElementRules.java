package torikumi.sandbox.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What stands inside a block and can be used: buttons, menus, dates, boxes. */
final class ElementRules {

    private static final Set<String> SELECTS = Set.of(
            "static_select",
            "external_select",
            "users_select",
            "conversations_select",
            "channels_select",
            "multi_static_select",
            "multi_external_select",
            "multi_users_select",
            "multi_conversations_select",
            "multi_channels_select");
    private static final Set<String> CHOOSERS =
            Set.of("button", "overflow", "checkboxes", "radio_buttons", "datepicker", "timepicker");
    private static final Set<String> FIELDS = Set.of("email_text_input", "url_text_input", "number_input");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String[] SELECT_FIELDS = {
        "action_id",
        "placeholder",
        "confirm",
        "focus_on_load",
        "options",
        "option_groups",
        "initial_option",
        "initial_options",
        "min_query_length",
        "max_selected_items",
        "initial_user",
        "initial_users",
        "initial_conversation",
        "initial_conversations",
        "initial_channel",
        "initial_channels",
        "default_to_current_conversation",
        "response_url_enabled",
        "filter"
    };

    private ElementRules() {}

    static boolean inActions(String type) {
        return SELECTS.contains(type) || CHOOSERS.contains(type) || type.equals("datetimepicker");
    }

    static boolean inSection(String type) {
        return SELECTS.contains(type) || CHOOSERS.contains(type) || type.equals("image");
    }

    static boolean inInput(String type, Surface surface) {
        if (type.equals("button") || type.equals("overflow")) return false;
        boolean modal = surface == Surface.MODAL;
        return inActions(type)
                || type.equals("plain_text_input")
                || modal && (FIELDS.contains(type) || type.equals("file_input") || type.equals("rich_text_input"));
    }

    static void element(Inspection element, Surface surface) {
        if (!element.type().equals("image")) element.string("action_id", 1, 255);
        switch (element.type()) {
            case "button" -> button(element);
            case "overflow" -> overflow(element);
            case "checkboxes", "radio_buttons" -> boxes(element);
            case "datepicker" -> {
                element.object("action_id", "initial_date", "placeholder", "confirm", "focus_on_load");
                element.matches("initial_date", DATE);
            }
            case "timepicker" -> {
                element.object("action_id", "initial_time", "placeholder", "confirm", "focus_on_load", "timezone");
                element.matches("initial_time", TIME);
            }
            case "datetimepicker" -> element.object("action_id", "initial_date_time", "confirm", "focus_on_load");
            case "plain_text_input", "email_text_input", "url_text_input", "number_input" -> FieldRules.field(element);
            case "image" -> image(element);
            case Elements.FILES -> {
                element.object("action_id", "filetypes", "max_files");
                element.number("max_files", 1, 10);
                if (element.has("filetypes")) element.items("filetypes", 1, 100);
            }
            default -> {
                if (SELECTS.contains(element.type())) select(element, surface);
            }
        }
        TextRules.placeholder(element);
        TextRules.confirm(element);
        if (element.has("focus_on_load") && surface == Surface.MESSAGE)
            element.at("focus_on_load").fault("not allowed in messages");
    }

    private static void button(Inspection button) {
        button.object("text", "action_id", "url", "value", "style", "confirm", "accessibility_label");
        if (button.require("text")) TextRules.plainText(button.at("text"), 75);
        button.string("value", 0, 2000);
        button.url("url");
        button.oneOf("style", "primary", "danger");
        button.string("accessibility_label", 1, 75);
    }

    private static void overflow(Inspection overflow) {
        overflow.object("action_id", "options", "confirm");
        if (overflow.require("options")) TextRules.options(overflow, "options", 1, 5, false, true);
    }

    private static void boxes(Inspection boxes) {
        boxes.object("action_id", "options", "initial_options", "initial_option", "confirm", "focus_on_load");
        if (boxes.require("options")) TextRules.options(boxes, "options", 1, 10, true, false);
        initial(boxes);
    }

    private static void select(Inspection select, Surface surface) {
        select.object(SELECT_FIELDS);
        if (select.type().endsWith("static_select")) {
            boolean options = select.has("options");
            boolean groups = select.has("option_groups");
            if (options == groups)
                select.fault(
                        options ? "options and option_groups exclude each other" : "missing required field: options");
            if (options) TextRules.options(select, "options", 1, 100, false, false);
            if (groups && select.items("option_groups", 1, 100)) groups(select.at("option_groups"));
            initial(select);
        }
        select.number("min_query_length", 0, 1000);
        select.number("max_selected_items", 1, 1000);
        search(select);
        if (select.has("response_url_enabled") && surface != Surface.MODAL)
            select.at("response_url_enabled").fault("only allowed in modals");
    }

    /** Slack: what is searched has its choices from the app; what it starts with is an option of its own. */
    private static void search(Inspection select) {
        if (!select.type().endsWith("external_select")) return;
        if (select.has("options")) select.fault("invalid additional property: options");
        if (select.has("initial_option")) TextRules.option(select.at("initial_option"), false, false);
        if (select.has("initial_options")) TextRules.options(select, "initial_options", 1, 100, false, false);
    }

    static void groups(Inspection groups) {
        for (int i = 0; i < groups.node().size(); i++) {
            Inspection group = groups.at(i);
            if (!group.object("label", "options")) continue;
            if (group.require("label")) TextRules.plainText(group.at("label"), 75);
            if (group.require("options")) TextRules.options(group, "options", 1, 100, false, false);
        }
    }

    private static void initial(Inspection holder) {
        List<JsonNode> options = new ArrayList<>();
        holder.node().path("options").forEach(options::add);
        holder.node().path("option_groups").forEach(group -> group.path("options")
                .forEach(options::add));
        if (holder.has("initial_option"))
            TextRules.initial(holder, holder.node().path("initial_option"), options, "initial_option");
        for (JsonNode initial : holder.node().path("initial_options"))
            TextRules.initial(holder, initial, options, "initial_options");
    }

    static void image(Inspection image) {
        boolean url = image.has("image_url");
        boolean file = image.has("slack_file");
        if (url == file)
            image.fault(url ? "image_url and slack_file exclude each other" : "missing required field: image_url");
        image.url("image_url");
        if (image.require("alt_text")) image.string("alt_text", 1, 2000);
    }
}
