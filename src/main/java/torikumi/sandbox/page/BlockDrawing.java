package torikumi.sandbox.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Blocks as the templates draw them. Takes only what {@link torikumi.sandbox.blocks.BlockValidation} lets through. */
final class BlockDrawing {

    private static final Pattern EMOJI = Pattern.compile(":([a-z0-9_+-]+):");

    private BlockDrawing() {}

    /**
     * @param values {@code state.values} of these blocks
     * @param id begins the HTML id of everything that can be used
     */
    static List<Block> draw(JsonNode blocks, JsonNode values, String id, Viewer viewer) {
        ControlDrawing controls = new ControlDrawing(viewer, values);
        List<Block> drawn = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) drawn.add(block(blocks.path(i), id + "-" + i, viewer, controls));
        return drawn;
    }

    static Block block(JsonNode block, String id, Viewer viewer, ControlDrawing drawing) {
        String type = block.path("type").stringValue("");
        String blockId = block.path("block_id").stringValue("");
        return switch (type) {
            case "header" ->
                Block.of("header", plain(block.path("text").path("text").stringValue("")));
            case "divider" -> Block.of("divider", "");
            case "section" -> section(block, blockId, id, viewer, drawing);
            case "context" -> context(block, viewer);
            case "actions" -> {
                List<Control> controls = new ArrayList<>();
                for (JsonNode element : block.path("elements"))
                    controls.add(drawing.draw(element, blockId, id + "-" + controls.size()));
                yield new Block("actions", "", List.of(), controls, null);
            }
            case "image" ->
                new Block(
                        "image",
                        plain(block.path("title").path("text").stringValue("")),
                        List.of(),
                        List.of(),
                        ControlDrawing.image(block));
            case "rich_text" -> Block.of("rich", RichText.draw(block, viewer).toString());
            default -> Block.of("unsupported", type);
        };
    }

    private static Block section(JsonNode block, String blockId, String id, Viewer viewer, ControlDrawing drawing) {
        List<String> fields = new ArrayList<>();
        for (JsonNode field : block.path("fields"))
            fields.add(html(field, viewer).toString());
        JsonNode accessory = block.path("accessory");
        boolean image = accessory.path("type").stringValue("").equals("image");
        return new Block(
                "section",
                html(block.path("text"), viewer).toString(),
                fields,
                accessory.isObject() && !image ? List.of(drawing.draw(accessory, blockId, id + "-0")) : List.of(),
                image ? ControlDrawing.image(accessory) : null);
    }

    private static Block context(JsonNode block, Viewer viewer) {
        List<Control> parts = new ArrayList<>();
        for (JsonNode element : block.path("elements")) {
            if (element.path("type").stringValue("").equals("image")) parts.add(ControlDrawing.image(element));
            else
                parts.add(new Control(
                        "text", "", "", "", html(element, viewer).toString(), "", "", "", null, List.of(), ""));
        }
        return new Block("context", "", List.of(), parts, null);
    }

    /** A text object, drawn. */
    static Html html(JsonNode text, Viewer viewer) {
        String words = text.path("text").stringValue("");
        return text.path("type").stringValue("").equals("mrkdwn")
                ? DrawnMrkdwn.draw(words, text.path("verbatim").asBoolean(false), viewer)
                : new Html().text(plain(words));
    }

    /** plain_text knows emoji and nothing else. */
    static String plain(String text) {
        return EMOJI.matcher(text).replaceAll(found -> Matcher.quoteReplacement(Emoji.of(found.group(1))));
    }
}
