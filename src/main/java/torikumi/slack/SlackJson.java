package torikumi.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSerializer;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our cards in Slack's JSON. Blocks travel as text from here on: the SDK's model would lose those it does not know. */
public final class SlackJson {

    // Slack's schema knows bold, italic, strike and code; the SDK also writes the flags that only its own clients set.
    private static final JsonSerializer<RichTextSectionElement.TextStyle> STYLE = (style, type, context) -> {
        var flags = new JsonObject();
        if (style.isBold()) flags.addProperty("bold", true);
        if (style.isItalic()) flags.addProperty("italic", true);
        if (style.isStrike()) flags.addProperty("strike", true);
        if (style.isCode()) flags.addProperty("code", true);
        return flags;
    };

    private static final Gson GSON = GsonFactory.createSnakeCase()
            .newBuilder()
            .registerTypeAdapter(RichTextSectionElement.TextStyle.class, STYLE)
            .create();

    private SlackJson() {}

    /** A JSON array. */
    public static String blocks(List<LayoutBlock> blocks) {
        return GSON.toJson(blocks);
    }

    /** The whole view of {@code views.publish}. */
    public static String home(String blocks) {
        var view = new JsonObject();
        view.addProperty("type", "home");
        view.add("blocks", JsonParser.parseString(blocks));
        return GSON.toJson(view);
    }

    /** Where a form can say something that is about none of its fields. */
    static Optional<String> firstField(View view) {
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(LayoutBlock::getBlockId)
                .findFirst();
    }

    private record Ephemeral(
            String responseType, String text, @Nullable List<LayoutBlock> blocks) {}

    /** The ack of a command: the answer itself, to the person alone. */
    public static Response ephemeral(Reply reply) {
        return ephemeral(reply.text(), reply.blocks());
    }

    public static Response ephemeral(String text) {
        return ephemeral(text, List.of());
    }

    private static Response ephemeral(String text, List<LayoutBlock> blocks) {
        var message = new Ephemeral("ephemeral", text, blocks.isEmpty() ? null : blocks);
        return Response.json(200, GSON.toJson(message));
    }
}
