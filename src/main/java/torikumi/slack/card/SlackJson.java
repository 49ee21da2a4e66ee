package torikumi.slack.card;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSerializer;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            .registerTypeAdapterFactory(new AsTheyAre())
            .disableHtmlEscaping()
            .create();

    /** What the SDK would make a tree of first, of which each element is written by its own class all the same. */
    private static final class AsTheyAre implements TypeAdapterFactory {

        private static final Set<Class<?>> KINDS = Set.of(
                LayoutBlock.class,
                BlockElement.class,
                ContextBlockElement.class,
                RichTextElement.class,
                TextObject.class);

        @Override
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (!KINDS.contains(type.getRawType())) return null;
            return new TypeAdapter<>() {
                @Override
                @SuppressWarnings("unchecked") // its own class'
                public void write(JsonWriter out, T value) throws IOException {
                    if (value == null) out.nullValue();
                    else ((TypeAdapter<T>) gson.getAdapter(value.getClass())).write(out, value);
                }

                @Override
                public T read(JsonReader in) {
                    throw new UnsupportedOperationException("cards are only written");
                }
            };
        }
    }

    /** Writes what is read without what is no character to read; what comes back from buttons and fields stays as it is. */
    private static final class Harmless extends JsonWriter {

        private String name = "";

        Harmless(StringWriter out) {
            super(out);
            setHtmlSafe(false);
            setSerializeNulls(false);
        }

        @Override
        public JsonWriter name(String name) throws IOException {
            this.name = name;
            return super.name(name);
        }

        @Override
        public JsonWriter value(@Nullable String text) throws IOException {
            return super.value(text != null && READ.contains(name) ? Mrkdwn.harmless(text) : text);
        }
    }

    private static String harmless(Object written) {
        var out = new StringWriter(1024);
        GSON.toJson(written, written.getClass(), new Harmless(out));
        return out.toString();
    }

    // Labels, hints, titles and options are objects that have theirs under text.
    private static final Set<String> READ = Set.of("text", "accessibility_label", "alt_text");

    private SlackJson() {}

    /** A JSON array. */
    public static String blocks(List<LayoutBlock> blocks) {
        return harmless(blocks);
    }

    /** The form, but for its seal. */
    public static JsonObject view(View view) {
        return JsonParser.parseString(harmless(view)).getAsJsonObject();
    }

    /** The whole view of {@code views.publish}. */
    public static String home(String blocks) {
        var view = new JsonObject();
        view.addProperty("type", "home");
        view.add("blocks", JsonParser.parseString(blocks));
        return GSON.toJson(view);
    }

    /** Where a form can say something that is about none of its fields. */
    public static Optional<String> firstField(View view) {
        if (view.getBlocks() == null) return Optional.empty();
        return view.getBlocks().stream()
                .filter(InputBlock.class::isInstance)
                .map(LayoutBlock::getBlockId)
                .findFirst();
    }

    /** The ack of a form that stays open: what is wrong, by the names of its fields. */
    public static Response errors(Map<String, String> faults) {
        var errors = new JsonObject();
        faults.forEach((field, sentence) -> errors.addProperty(field, Mrkdwn.harmless(sentence)));
        var answer = new JsonObject();
        answer.addProperty("response_action", "errors");
        answer.add("errors", errors);
        return Response.json(200, GSON.toJson(answer));
    }

    /** The ack of a form in whose place another is shown. */
    public static Response instead(JsonObject form) {
        var answer = new JsonObject();
        answer.addProperty("response_action", "update");
        answer.add("view", form);
        return Response.json(200, GSON.toJson(answer));
    }

    /** What a menu offers for what was typed into it. */
    public static Response options(List<Form.Option> options) {
        var answer = new JsonObject();
        answer.add("options", JsonParser.parseString(harmless(Form.options(options))));
        return Response.json(200, GSON.toJson(answer));
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
        return Response.json(200, harmless(message));
    }
}
