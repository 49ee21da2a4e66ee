package torikumi.sandbox.blocks;

import java.util.Set;

/** The elements of a rich_text block. */
final class RichTextRules {

    private static final Set<String> INLINE =
            Set.of("text", "link", "emoji", "user", "usergroup", "channel", "broadcast", "date", "color");

    private RichTextRules() {}

    static void block(Inspection block) {
        block.object("elements");
        if (!block.require("elements") || !block.items("elements", 1, 1000)) return;
        Inspection elements = block.at("elements");
        for (int i = 0; i < elements.node().size(); i++) container(elements.at(i));
    }

    private static void container(Inspection element) {
        switch (element.type()) {
            case "rich_text_section" -> inlines(element, "elements");
            case "rich_text_quote" -> inlines(element, "elements", "border");
            case "rich_text_preformatted" -> inlines(element, "elements", "border", "language");
            case "rich_text_list" -> list(element);
            case "" -> element.fault("missing required field: type");
            default -> element.fault("unsupported type: " + element.type());
        }
    }

    private static void list(Inspection list) {
        list.object("elements", "style", "indent", "offset", "border");
        list.oneOf("style", "bullet", "ordered");
        if (list.require("style")) list.number("indent", 0, 8);
        if (!list.require("elements") || !list.items("elements", 1, 1000)) return;
        Inspection items = list.at("elements");
        for (int i = 0; i < items.node().size(); i++) {
            if (items.at(i).type().equals("rich_text_section")) inlines(items.at(i), "elements");
            else items.at(i).fault("unsupported type: " + items.at(i).type());
        }
    }

    private static void inlines(Inspection holder, String... allowed) {
        holder.object(allowed);
        if (!holder.require("elements") || !holder.items("elements", 0, 1000)) return;
        Inspection elements = holder.at("elements");
        for (int i = 0; i < elements.node().size(); i++) inline(elements.at(i));
    }

    private static void inline(Inspection inline) {
        if (!INLINE.contains(inline.type())) {
            inline.fault("unsupported type: " + inline.type());
            return;
        }
        switch (inline.type()) {
            case "text" -> {
                if (inline.require("text")) inline.string("text", 1, 40_000);
            }
            case "link" -> {
                if (inline.require("url")) inline.url("url");
            }
            case "emoji" -> inline.require("name");
            case "user" -> inline.require("user_id");
            case "channel" -> inline.require("channel_id");
            case "usergroup" -> inline.require("usergroup_id");
            case "broadcast" -> {
                if (inline.require("range")) inline.oneOf("range", "here", "channel", "everyone");
            }
            case "date" -> {
                inline.require("timestamp");
                inline.require("format");
            }
            default -> inline.require("value");
        }
        if (inline.has("style")) inline.at("style").object("bold", "italic", "strike", "code", "underline");
    }
}
