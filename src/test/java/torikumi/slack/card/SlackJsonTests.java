package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What leaves for Slack can be read, whoever typed it and wherever it stands; what comes back from it is as it was. */
class SlackJsonTests {

    private static final String TYPED = "順調\u202E遅れ\u001B[2J\u0000\u2066\r\n次\u2028行";

    private static PlainTextObject plain() {
        return PlainTextObject.builder().text(TYPED).build();
    }

    private static OptionObject option() {
        return OptionObject.builder()
                .text(plain())
                .description(plain())
                .value(TYPED)
                .build();
    }

    private static View form() {
        return View.builder()
                .type("modal")
                .callbackId("a.form")
                .privateMetadata(TYPED)
                .title(ViewTitle.builder().type("plain_text").text(TYPED).build())
                .submit(ViewSubmit.builder().type("plain_text").text(TYPED).build())
                .close(ViewClose.builder().type("plain_text").text(TYPED).build())
                .blocks(List.of(
                        SectionBlock.builder()
                                .text(MarkdownTextObject.builder().text(TYPED).build())
                                .fields(List.of(plain()))
                                .accessory(BlockElements.button(b -> b.text(plain())
                                        .accessibilityLabel(TYPED)
                                        .value(TYPED)))
                                .build(),
                        Blocks.header(h -> h.text(plain())),
                        Blocks.context(c -> c.elements(List.of(plain()))),
                        RichTextBlock.builder()
                                .elements(List.of(RichTextSectionElement.builder()
                                        .elements(List.of(RichTextSectionElement.Text.builder()
                                                .text(TYPED)
                                                .build()))
                                        .build()))
                                .build(),
                        Blocks.input(i -> i.blockId("a")
                                .label(plain())
                                .hint(plain())
                                .element(PlainTextInputElement.builder()
                                        .placeholder(plain())
                                        .initialValue(TYPED)
                                        .build())),
                        Blocks.input(i -> i.blockId("b")
                                .label(plain())
                                .element(StaticSelectElement.builder()
                                        .options(List.of(option()))
                                        .initialOption(option())
                                        .build()))))
                .build();
    }

    /** The names under which it stands as it was typed. */
    private static Set<String> asTyped(JsonElement tree) {
        Set<String> names = new TreeSet<>();
        collect("", tree, names);
        return names;
    }

    private static void collect(String name, JsonElement tree, Set<String> names) {
        if (tree.isJsonObject())
            tree.getAsJsonObject().entrySet().forEach(e -> collect(e.getKey(), e.getValue(), names));
        if (tree.isJsonArray()) tree.getAsJsonArray().forEach(each -> collect(name, each, names));
        if (tree.isJsonPrimitive() && tree.getAsString().chars().anyMatch(c -> c == 0x202E)) names.add(name);
    }

    @Test
    void aFormIsCleanButForWhatItGivesBack() {
        JsonObject form = SlackJson.view(form());

        assertThat(asTyped(form)).containsExactly("initial_value", "private_metadata", "value");
        assertThat(form.getAsJsonObject("title").get("text").getAsString()).isEqualTo("順調遅れ [2J \n次\n行");
        assertThat(form.get("private_metadata").getAsString()).isEqualTo(TYPED);
        assertThat(form.toString().split("順調遅れ", -1)).hasSize(19);
    }

    @Test
    void soAreCardsAndTheSentencesOfNotifications() {
        var reply = new Reply(TYPED, form().getBlocks().subList(0, 4));

        assertThat(asTyped(JsonParser.parseString(SlackJson.blocks(reply.blocks()))))
                .containsExactly("value");
        assertThat(reply.text()).isEqualTo("順調遅れ [2J \n次\n行");
        assertThat(asTyped(JsonParser.parseString(SlackJson.ephemeral(reply).getBody())))
                .containsExactly("value");
    }

    @Test
    void soAreMenusAndWhatIsWrongWithFields() {
        assertThat(asTyped(JsonParser.parseString(SlackJson.options(List.of(new Form.Option(TYPED, TYPED, TYPED)))
                        .getBody())))
                .containsExactly("value");
        assertThat(asTyped(JsonParser.parseString(
                        SlackJson.errors(Map.of("words", TYPED)).getBody())))
                .isEmpty();
        assertThat(asTyped(JsonParser.parseString(
                        SlackJson.instead(SlackJson.view(form())).getBody())))
                .containsExactly("initial_value", "private_metadata", "value");
    }
}
