package torikumi.sandbox.blocks;

import tools.jackson.databind.JsonNode;

/** The small compositions every block is made of: texts, options, confirmations. */
final class TextRules {

    private TextRules() {}

    /** plain_text or mrkdwn, 1 to {@code most} characters. */
    static void anyText(Inspection text, int most) {
        text(text, most, true);
    }

    /** plain_text, 1 to {@code most} characters. */
    static void plainText(Inspection text, int most) {
        text(text, most, false);
    }

    private static void text(Inspection text, int most, boolean mrkdwn) {
        if (!text.node().isObject()) {
            text.fault("must be an object");
            return;
        }
        switch (text.type()) {
            case "plain_text" -> text.object("text", "emoji");
            case "mrkdwn" -> {
                if (mrkdwn) text.object("text", "verbatim");
                else text.fault("must be of type plain_text");
            }
            case "" -> text.fault("missing required field: type");
            default -> text.fault("unsupported type: " + text.type());
        }
        text.flag("emoji");
        text.flag("verbatim");
        if (text.require("text")) text.string("text", 1, most);
    }

    /** Slack: a button's or a select's "are you sure?"; title 100, text 300, its two buttons 30 characters. */
    static void confirm(Inspection holder) {
        if (!holder.has("confirm")) return;
        Inspection confirm = holder.at("confirm");
        if (!confirm.object("title", "text", "confirm", "deny", "style")) return;
        if (confirm.require("title")) plainText(confirm.at("title"), 100);
        if (confirm.require("text")) anyText(confirm.at("text"), 300);
        if (confirm.require("confirm")) plainText(confirm.at("confirm"), 30);
        if (confirm.require("deny")) plainText(confirm.at("deny"), 30);
        confirm.oneOf("style", "primary", "danger");
    }

    static void placeholder(Inspection holder) {
        if (holder.has("placeholder")) plainText(holder.at("placeholder"), 150);
    }

    /**
     * A list of choices.
     *
     * @param mrkdwn whether the text may be mrkdwn (checkboxes, radio buttons)
     * @param url whether a choice may lead to an address (overflow)
     */
    static void options(Inspection holder, String field, int least, int most, boolean mrkdwn, boolean url) {
        if (!holder.items(field, least, most)) return;
        Inspection options = holder.at(field);
        for (int i = 0; i < options.node().size(); i++) option(options.at(i), mrkdwn, url);
    }

    static void option(Inspection option, boolean mrkdwn, boolean url) {
        boolean object = url
                ? option.object("text", "value", "description", "url")
                : option.object("text", "value", "description");
        if (!object) return;
        if (option.require("text")) {
            if (mrkdwn) anyText(option.at("text"), 75);
            else plainText(option.at("text"), 75);
        }
        if (option.require("value")) option.string("value", 0, 150);
        if (option.has("description")) {
            if (mrkdwn) anyText(option.at("description"), 75);
            else plainText(option.at("description"), 75);
        }
        option.url("url");
    }

    /** Slack: what is chosen at first must be one of the choices, word for word. */
    static void initial(Inspection holder, JsonNode initial, Iterable<JsonNode> options, String pointer) {
        for (JsonNode option : options) if (option.equals(initial)) return;
        holder.at(pointer).fault("must be one of the options");
    }
}
