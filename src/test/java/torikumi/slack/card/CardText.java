package torikumi.slack.card;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A card as text: what people see, and what the things they press carry. A line for a block, begun by Slack's name of it:
 *
 * <pre>
 * text      the sentence of notifications and screen readers
 * section   words as they are shown | [label of the button beside them] action_id = value
 *           | their second line
 *           field one of its columns
 * actions   [label] action_id = value (spoken: what a screen reader says, where that is not the label) (style: danger)
 *             confirm title (text: what is asked first) (confirm: Yes) (deny: No)
 * modal     its title (submit: label) (close: label) (callback_id: where it goes) (private_metadata: what it carries)
 * input     [label] block_id (optional): static_select action_id
 *           - an option = its value
 *           * the option chosen at first = its value
 *           hint what stands below it
 * </pre>
 *
 * Words are plain text without emoji unless (mrkdwn) says otherwise (of a menu beside words nothing is said), and *words* are bold. A new line inside brackets is ⏎, a
 * space at the end of a line ␣.
 * What is in no field of {@link #SHOWN} fails, so that nothing goes to Slack that cannot be read here.
 */
final class CardText {

    /** By Slack's type, or by the place where the object has none: every field that is shown. */
    static final Map<String, List<String>> SHOWN = Map.ofEntries(
            entry("message", List.of("text", "blocks")),
            entry(
                    "modal",
                    List.of(
                            "title",
                            "submit",
                            "close",
                            "callback_id",
                            "private_metadata",
                            "notify_on_close",
                            "blocks")),
            entry("header", List.of("text")),
            entry("section", List.of("text", "fields", "accessory")),
            entry("context", List.of("elements")),
            entry("actions", List.of("elements")),
            entry("divider", List.of()),
            entry("rich_text", List.of("elements")),
            entry("rich_text_section", List.of("elements")),
            entry("text", List.of("text", "style")),
            entry("input", List.of("label", "block_id", "element", "optional", "dispatch_action", "hint")),
            entry("button", List.of("text", "action_id", "value", "url", "accessibility_label", "style", "confirm")),
            entry("confirm", List.of("title", "text", "confirm", "deny")),
            entry("option", List.of("text", "value", "description")),
            entry("static_select", List.of("action_id", "placeholder", "options", "initial_option")),
            entry("external_select", List.of("action_id", "placeholder", "min_query_length", "initial_option")),
            entry("users_select", List.of("action_id", "initial_user")),
            entry("conversations_select", List.of("action_id", "filter", "initial_conversation")),
            entry("file_input", List.of("action_id", "filetypes", "max_files")),
            entry("datepicker", List.of("action_id", "initial_date", "focus_on_load")),
            entry(
                    "plain_text_input",
                    List.of("action_id", "placeholder", "multiline", "max_length", "initial_value", "focus_on_load")),
            entry("plain_text", List.of("text", "emoji")),
            entry("mrkdwn", List.of("text", "verbatim")));

    private static final String BELOW = "\n" + " ".repeat(12);

    private CardText() {}

    /** The lines of a message or a view, each ended. */
    static String of(JsonNode card) {
        String head = card.has("type") ? modal(card) : message(card);
        return head + each(required(card, "blocks"), "", CardText::block);
    }

    private static String message(JsonNode message) {
        known("message", message);
        return line("text", words(string(message, "text")));
    }

    private static String modal(JsonNode modal) {
        if (!known(modal).equals("modal")) throw unknown(type(modal), "as a view");
        return line(
                type(modal),
                text(required(modal, "title"))
                        + label(modal, "submit")
                        + label(modal, "close")
                        + also(modal, "callback_id")
                        + also(modal, "private_metadata")
                        + also(modal, "notify_on_close"));
    }

    private static String block(JsonNode block) {
        String type = known(block);
        return line(
                type,
                switch (type) {
                    case "header" -> text(required(block, "text"));
                    case "section" -> section(block);
                    case "context" -> each(required(block, "elements"), "\n", CardText::text);
                    case "actions" -> each(required(block, "elements"), "\n", CardText::element);
                    case "divider" -> "";
                    case "rich_text" -> each(required(block, "elements"), "\n", CardText::paragraph);
                    case "input" -> input(block);
                    default -> throw unknown(type, "as a block");
                });
    }

    private static String section(JsonNode section) {
        return (section.has("text") ? text(section.get("text")) : "")
                + (section.has("accessory") ? " | " + accessory(section.get("accessory")) : "")
                + (section.has("fields") ? each(section.get("fields"), "", field -> "\nfield " + text(field)) : "");
    }

    private static String paragraph(JsonNode paragraph) {
        if (!known(paragraph).equals("rich_text_section")) throw unknown(type(paragraph), "in rich text");
        return words(each(required(paragraph, "elements"), "", CardText::run));
    }

    private static String run(JsonNode run) {
        if (!known(run).equals("text")) throw unknown(type(run), "in rich text");
        String words = string(run, "text");
        if (!run.has("style")) return words;
        return run.get("style").toString().equals("{\"bold\":true}") ? "*" + words + "*" : words + also(run, "style");
    }

    private static String input(JsonNode input) {
        return "[" + text(required(input, "label")) + "] " + string(input, "block_id")
                + usually("false", input, "optional")
                + also(input, "dispatch_action")
                + ": "
                + element(required(input, "element"))
                + (input.has("hint") ? "\nhint " + text(input.get("hint")) : "");
    }

    private static String accessory(JsonNode element) {
        if (!type(element).equals("static_select")) return element(element);
        return known(element) + " " + string(element, "action_id") + " (placeholder: "
                + shortly(required(element, "placeholder")) + ")"
                + each(required(element, "options"), "", CardText::shortOption);
    }

    private static String element(JsonNode element) {
        String type = known(element);
        if (type.equals("button")) return button(element);
        String name = type + " " + string(element, "action_id") + label(element, "placeholder");
        return switch (type) {
            case "static_select" -> name + options(element);
            case "external_select" -> name + also(element, "min_query_length") + chosen(element);
            case "users_select" -> name + also(element, "initial_user");
            case "conversations_select" -> name + also(element, "filter") + also(element, "initial_conversation");
            case "file_input" -> name + also(element, "filetypes") + also(element, "max_files");
            case "datepicker" -> name + also(element, "initial_date") + also(element, "focus_on_load");
            case "plain_text_input" ->
                name
                        + usually("false", element, "multiline")
                        + also(element, "max_length")
                        + also(element, "initial_value")
                        + also(element, "focus_on_load");
            default -> throw unknown(type, "as an element");
        };
    }

    private static String options(JsonNode menu) {
        JsonNode chosen = menu.get("initial_option");
        boolean listed = items(required(menu, "options")).anyMatch(option -> option.equals(chosen));
        return (listed ? "" : chosen(menu))
                + each(
                        required(menu, "options"),
                        "",
                        option -> (option.equals(chosen) ? "\n* " : "\n- ") + option(option));
    }

    private static String button(JsonNode button) {
        return "[" + text(required(button, "text")) + "] " + string(button, "action_id") + " = "
                + words(string(button, "value"))
                + also(button, "url")
                + usually(string(required(button, "text"), "text"), button, "accessibility_label")
                        .replace("(accessibility_label: ", "(spoken: ")
                + also(button, "style")
                + (button.has("confirm") ? "\n  confirm " + confirm(button.get("confirm")) : "");
    }

    private static String confirm(JsonNode confirm) {
        known("confirm", confirm);
        return text(required(confirm, "title"))
                + label(confirm, "text")
                + label(confirm, "confirm")
                + label(confirm, "deny");
    }

    private static String option(JsonNode option) {
        known("option", option);
        return text(required(option, "text")) + " = " + words(string(option, "value")) + label(option, "description");
    }

    private static String shortOption(JsonNode option) {
        known("option", option);
        return "\n- " + shortly(required(option, "text")) + " = " + words(string(option, "value"))
                + label(option, "description");
    }

    /** Words of which it is not said whether they may have emoji. */
    private static String shortly(JsonNode text) {
        return text.has("emoji") || !known(text).equals("plain_text") ? text(text) : words(string(text, "text"));
    }

    private static String chosen(JsonNode menu) {
        return menu.has("initial_option") ? inBrackets("initial_option", option(menu.get("initial_option"))) : "";
    }

    private static String text(JsonNode text) {
        return switch (known(text)) {
            case "plain_text" -> words(string(text, "text")) + usually("false", text, "emoji");
            case "mrkdwn" -> "(mrkdwn) " + words(string(text, "text")) + usually("true", text, "verbatim");
            default -> throw unknown(type(text), "as words");
        };
    }

    private static String words(String words) {
        return words.replaceAll("(?m) $", "␣").replace("\n", "\n| ");
    }

    /** A field that is an object of words, where it is there. */
    private static String label(JsonNode of, String field) {
        return of.has(field) ? inBrackets(field, text(of.get(field)).replace("\n| ", "⏎")) : "";
    }

    private static String also(JsonNode of, String field) {
        return of.has(field) ? usually(null, of, field) : "";
    }

    /** A field that is shown only where it is not what it is everywhere. */
    private static String usually(@Nullable String value, JsonNode of, String field) {
        JsonNode node = of.get(field);
        String is = node == null ? "absent" : node.isString() ? node.stringValue() : node.toString();
        return node != null && is.equals(value) ? "" : inBrackets(field, is.replace("\n", "⏎"));
    }

    private static String inBrackets(String field, String value) {
        return value.equals("true") ? " (" + field + ")" : " (" + field + ": " + value + ")";
    }

    private static String line(String kind, String shown) {
        return "  %-9s %s\n".formatted(kind, shown.replace("\n", BELOW)).replaceAll("(?m) +$", "");
    }

    private static String each(JsonNode list, String between, Function<JsonNode, String> draw) {
        return items(list).map(draw).collect(joining(between));
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String string(JsonNode of, String field) {
        JsonNode node = required(of, field);
        if (!node.isString()) throw new AssertionError("\"%s\" is no string in %s".formatted(field, of));
        return node.stringValue();
    }

    private static JsonNode required(JsonNode of, String field) {
        if (!of.has(field)) throw new AssertionError("\"%s\" is missing in %s".formatted(field, of));
        return of.get(field);
    }

    private static String type(JsonNode of) {
        return string(of, "type");
    }

    private static String known(JsonNode of) {
        known(type(of), of);
        return type(of);
    }

    private static void known(String type, JsonNode of) {
        if (!SHOWN.containsKey(type)) throw unknown(type, "at all");
        for (String field : of.propertyNames())
            if (!field.equals("type") && !SHOWN.get(type).contains(field))
                throw new AssertionError(
                        "CardText does not show the field \"%s\" of \"%s\": %s".formatted(field, type, of));
    }

    private static AssertionError unknown(String type, String where) {
        return new AssertionError("CardText does not show \"%s\" %s".formatted(type, where));
    }
}
