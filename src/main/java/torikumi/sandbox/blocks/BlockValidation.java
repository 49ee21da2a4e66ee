package torikumi.sandbox.blocks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Judges blocks and views as Slack does, from its published lengths, with no help from the Slack SDK the bot is built on.
 * Knows the blocks header, section, context, divider, actions, image, input, rich_text and (in messages) markdown; every
 * other type is refused as unsupported, though Slack may know it.
 */
public final class BlockValidation {

    private BlockValidation() {}

    /** What is wrong with a message's blocks, nothing if they may be posted. */
    public static List<Fault> message(JsonNode blocks) {
        List<Fault> faults = new ArrayList<>();
        blocks(new Inspection(blocks, "/blocks", faults), Surface.MESSAGE);
        return faults;
    }

    /** What is wrong with a view, its title and buttons included. */
    public static List<Fault> view(JsonNode json) {
        List<Fault> faults = new ArrayList<>();
        Inspection view = new Inspection(json, "/view", faults);
        Surface surface;
        switch (view.type()) {
            case "home" -> {
                surface = Surface.HOME;
                view.object("blocks", "private_metadata", "callback_id", "external_id");
            }
            case "modal" -> {
                surface = Surface.MODAL;
                modal(view);
            }
            default -> {
                view.fault(view.type().isEmpty() ? "missing required field: type" : "unsupported type: " + view.type());
                return faults;
            }
        }
        view.string("private_metadata", 0, 3000);
        view.string("callback_id", 0, 255);
        view.string("external_id", 0, 255);
        view.flag("clear_on_close");
        view.flag("notify_on_close");
        view.flag("submit_disabled");
        if (view.require("blocks")) blocks(view.at("blocks"), surface);
        focus(view);
        return faults;
    }

    // Slack: one element of a view may have the keyboard at first.
    private static void focus(Inspection view) {
        int focused = 0;
        for (JsonNode block : view.node().path("blocks"))
            for (JsonNode element : Elements.of(block))
                if (element.path("focus_on_load").asBoolean(false)) focused++;
        if (focused > 1) view.at("blocks").fault("only one element may have focus_on_load");
    }

    private static void modal(Inspection view) {
        view.object(
                "title",
                "close",
                "submit",
                "blocks",
                "private_metadata",
                "callback_id",
                "external_id",
                "clear_on_close",
                "notify_on_close",
                "submit_disabled");
        if (view.require("title")) TextRules.plainText(view.at("title"), 24);
        if (view.has("close")) TextRules.plainText(view.at("close"), 24);
        if (view.has("submit")) TextRules.plainText(view.at("submit"), 24);
        boolean input = false;
        for (JsonNode block : view.node().path("blocks"))
            input |= block.path("type").stringValue("").equals("input");
        // Slack: a form without a way to send it is refused.
        if (input) view.require("submit");
    }

    private static void blocks(Inspection blocks, Surface surface) {
        if (!blocks.node().isArray()) {
            blocks.fault("must be an array");
            return;
        }
        if (blocks.node().size() > surface.blocks())
            blocks.fault("no more than %d items allowed".formatted(surface.blocks()));
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < blocks.node().size(); i++) {
            Inspection block = blocks.at(i);
            block(block, surface);
            block.string("block_id", 0, 255);
            String id = block.node().path("block_id").stringValue("");
            if (!id.isEmpty() && !ids.add(id)) block.at("block_id").fault("block_id already exists");
        }
    }

    private static void block(Inspection block, Surface surface) {
        switch (block.type()) {
            case "header" -> {
                block.object("text");
                if (block.require("text")) TextRules.plainText(block.at("text"), 150);
            }
            case "section" -> section(block, surface);
            case "context" -> context(block);
            case "divider" -> block.object();
            case "actions" -> actions(block, surface);
            case "image" -> {
                block.object("image_url", "slack_file", "alt_text", "title");
                ElementRules.image(block);
                if (block.has("title")) TextRules.plainText(block.at("title"), 2000);
            }
            case "input" -> input(block, surface);
            case "rich_text" -> RichTextRules.block(block);
            case "markdown" -> {
                block.object("text");
                if (surface != Surface.MESSAGE) block.fault("unsupported type: markdown");
                else if (block.require("text")) block.string("text", 1, 12_000);
            }
            case "" -> block.fault("missing required field: type");
            default -> block.fault("unsupported type: " + block.type());
        }
    }

    private static void section(Inspection section, Surface surface) {
        section.object("text", "fields", "accessory", "expand");
        section.flag("expand");
        boolean fields = section.has("fields");
        if (section.has("text")) TextRules.anyText(section.at("text"), 3000);
        else if (!fields) section.fault("missing required field: text");
        if (fields && section.items("fields", 1, 10)) {
            Inspection all = section.at("fields");
            for (int i = 0; i < all.node().size(); i++) TextRules.anyText(all.at(i), 2000);
        }
        if (section.has("accessory")) {
            Inspection accessory = section.at("accessory");
            element(accessory, ElementRules.inSection(accessory.type()), surface);
        }
    }

    private static void context(Inspection context) {
        context.object("elements");
        if (!context.require("elements") || !context.items("elements", 1, 10)) return;
        Inspection elements = context.at("elements");
        for (int i = 0; i < elements.node().size(); i++) {
            Inspection element = elements.at(i);
            if (element.type().equals("image")) ElementRules.image(element);
            else TextRules.anyText(element, 3000);
        }
    }

    private static void actions(Inspection actions, Surface surface) {
        actions.object("elements");
        if (!actions.require("elements") || !actions.items("elements", 1, 25)) return;
        Set<String> ids = new HashSet<>();
        Inspection elements = actions.at("elements");
        for (int i = 0; i < elements.node().size(); i++) {
            Inspection element = elements.at(i);
            element(element, ElementRules.inActions(element.type()), surface);
            String id = element.node().path("action_id").stringValue("");
            if (!id.isEmpty() && !ids.add(id)) element.at("action_id").fault("action_id already exists");
        }
    }

    private static void input(Inspection input, Surface surface) {
        input.object("label", "element", "hint", "optional", "dispatch_action");
        input.flag("optional");
        input.flag("dispatch_action");
        if (input.require("label")) TextRules.plainText(input.at("label"), 2000);
        if (input.has("hint")) TextRules.plainText(input.at("hint"), 2000);
        if (input.require("element")) {
            Inspection element = input.at("element");
            element(element, ElementRules.inInput(element.type(), surface), surface);
        }
    }

    private static void element(Inspection element, boolean allowedHere, Surface surface) {
        if (allowedHere) ElementRules.element(element, surface);
        else if (element.type().isEmpty()) element.fault("missing required field: type");
        else element.fault("unsupported type: " + element.type());
    }
}
