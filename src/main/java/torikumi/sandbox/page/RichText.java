package torikumi.sandbox.page;

import tools.jackson.databind.JsonNode;

/** A {@code rich_text} block: sections, lists, quotes, preformatted text and what stands in a line of them. */
final class RichText {

    private final Viewer viewer;
    private final Html html = new Html();

    private RichText(Viewer viewer) {
        this.viewer = viewer;
    }

    static Html draw(JsonNode block, Viewer viewer) {
        RichText rich = new RichText(viewer);
        for (JsonNode element : block.path("elements")) rich.container(element);
        return rich.html;
    }

    private void container(JsonNode element) {
        switch (element.path("type").stringValue("")) {
            case "rich_text_list" -> list(element);
            case "rich_text_quote" -> wrapped("blockquote", "blockquote", element);
            case "rich_text_preformatted" -> wrapped("pre", "pre", element);
            default -> wrapped("p", "p", element);
        }
    }

    private void list(JsonNode list) {
        String tag = list.path("style").stringValue("").equals("ordered") ? "ol" : "ul";
        int indent = Math.clamp(list.path("indent").asInt(0), 0, 8);
        html.open("%s class=\"indent-%d\"".formatted(tag, indent));
        for (JsonNode item : list.path("elements")) wrapped("li", "li", item);
        html.close(tag);
    }

    private void wrapped(String open, String close, JsonNode holder) {
        html.open(open);
        for (JsonNode inline : holder.path("elements")) inline(inline);
        html.close(close);
    }

    private void inline(JsonNode inline) {
        JsonNode style = inline.path("style");
        String[] tags = {"strong", "em", "s", "code"};
        String[] names = {"bold", "italic", "strike", "code"};
        for (int i = 0; i < tags.length; i++) if (style.path(names[i]).asBoolean(false)) html.open(tags[i]);
        bare(inline);
        for (int i = tags.length - 1; i >= 0; i--) if (style.path(names[i]).asBoolean(false)) html.close(tags[i]);
    }

    private void bare(JsonNode inline) {
        switch (inline.path("type").stringValue("")) {
            case "text" -> html.text(text(inline, "text"));
            case "link" -> {
                String url = text(inline, "url");
                html.link(url, inline.has("text") ? text(inline, "text") : url);
            }
            case "user" -> html.add(DrawnMrkdwn.user(text(inline, "user_id"), viewer));
            case "channel" -> html.add(DrawnMrkdwn.channel(text(inline, "channel_id"), viewer));
            case "broadcast" -> html.add(DrawnMrkdwn.ring(text(inline, "range")));
            case "usergroup" -> html.add(DrawnMrkdwn.ring(text(inline, "usergroup_id")));
            case "emoji" -> html.text(Emoji.of(text(inline, "name")));
            case "date" ->
                html.text(SlackDate.of(
                        inline.path("timestamp").asString(""),
                        text(inline, "format"),
                        text(inline, "fallback"),
                        viewer));
            default -> html.text(text(inline, "value"));
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).stringValue("");
    }
}
