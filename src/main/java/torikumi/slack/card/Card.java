package torikumi.slack.card;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A card in the making: blocks within Slack's lengths, in the order in which they are said. */
public final class Card {

    static final int LIKELIEST = 4;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    public Card() {}

    /** One that begins with a sentence. */
    public Card(String sentence) {
        says(sentence);
    }

    public Card(Showing showing, String key, Object... facts) {
        this(showing.text(key, facts));
    }

    public Card header(String text) {
        blocks.add(Blocks.header(h -> h.text(plain(text, BlockLimits.HEADER))));
        return this;
    }

    public Card context(String text) {
        blocks.add(Blocks.context(c -> c.elements(List.of(plain(text, BlockLimits.FIELD)))));
        return this;
    }

    /** Markup of ours, in which somebody's words are escaped. */
    public Card markedContext(String mrkdwn) {
        blocks.add(Blocks.context(c -> c.elements(List.of(verbatim(mrkdwn)))));
        return this;
    }

    /** Somebody's words as they stand, in as many blocks as they need. */
    public Card text(String words) {
        BlockLimits.divide(words, BlockLimits.SECTION)
                .forEach(part -> blocks.add(Blocks.section(s -> s.text(plain(part)))));
        return this;
    }

    /** A sentence that notifications and screen readers get, too. */
    public Card says(String sentence) {
        return spoken(sentence).text(sentence);
    }

    /** The same in small: what to do next, who did it. */
    public Card adds(String sentence) {
        return spoken(sentence).context(sentence);
    }

    /** For notifications and screen readers alone. */
    public Card spoken(String words) {
        said.add(words);
        return this;
    }

    public Card marked(String mrkdwn) {
        blocks.add(Blocks.section(s -> s.text(verbatim(mrkdwn))));
        return this;
    }

    /** The same with a button beside it. */
    public Card marked(String mrkdwn, Button button) {
        blocks.add(Blocks.section(s -> s.text(verbatim(mrkdwn)).accessory(button.element(""))));
        return this;
    }

    /** Words with a button beside them, in as many blocks as they need. */
    public Card text(String words, Button button) {
        List<String> parts = BlockLimits.divide(words, BlockLimits.SECTION);
        parts.subList(0, parts.size() - 1).forEach(this::text);
        blocks.add(Blocks.section(s -> s.text(plain(parts.getLast())).accessory(button.element(""))));
        return this;
    }

    /**
     * Words with something to choose from beside them. Menus beside many lines soon make a message longer than Slack takes, so this one
     * is as short as it can be.
     *
     * @param options of one action, each as if it were a button
     */
    public Card text(String words, String label, List<Button> options) {
        var menu = StaticSelectElement.builder()
                .actionId(options.getFirst().action())
                .placeholder(shortly(label))
                .options(options.stream()
                        .map(option -> OptionObject.builder()
                                .text(shortly(option.label()))
                                .value(option.value())
                                .build())
                        .toList())
                .build();
        blocks.add(Blocks.section(s -> s.text(plain(words, BlockLimits.SECTION)).accessory(menu)));
        return this;
    }

    private static PlainTextObject shortly(String label) {
        return PlainTextObject.builder()
                .text(BlockLimits.cut(label, BlockLimits.BUTTON))
                .build();
    }

    /** Labels and values in two columns; at most ten, the rest is not shown. */
    public Card fields(Map<String, String> fields) {
        List<TextObject> shown = fields.entrySet().stream()
                .limit(BlockLimits.FIELDS)
                .map(field -> (TextObject) plain(field.getKey() + "\n" + field.getValue(), BlockLimits.FIELD))
                .toList();
        if (!shown.isEmpty()) blocks.add(Blocks.section(s -> s.fields(shown)));
        return this;
    }

    /** A small heading within a card. */
    public Card heading(String text) {
        return run(List.of(words(text, true)));
    }

    /**
     * Words on one line, some of them bold. As rich text, because *bold* that touches Japanese characters is shown with its
     * asterisks.
     */
    public Card run(List<RichTextElement> words) {
        blocks.add(RichTextBlock.builder()
                .elements(
                        List.of(RichTextSectionElement.builder().elements(words).build()))
                .build());
        return this;
    }

    public static RichTextElement words(String text, boolean bold) {
        var style = bold ? RichTextSectionElement.TextStyle.builder().bold(true).build() : null;
        return RichTextSectionElement.Text.builder().text(text).style(style).build();
    }

    public Card divider() {
        blocks.add(Blocks.divider());
        return this;
    }

    /** One row, the likeliest first; without buttons there is no row. */
    public Card buttons(List<Button> buttons) {
        return row(new ArrayList<>(), buttons);
    }

    public Card buttons(Button... buttons) {
        return buttons(List.of(buttons));
    }

    /** The first four of them in one row. */
    public Card likeliest(List<Button> buttons) {
        return buttons(buttons.subList(0, Math.min(LIKELIEST, buttons.size())));
    }

    /**
     * Something to choose from, and buttons beside it.
     *
     * @param options of one action, each as if it were a button; without any there are only the buttons
     */
    public Card menu(String label, List<Button> options, List<Button> beside) {
        List<BlockElement> row = new ArrayList<>();
        if (!options.isEmpty())
            row.add(StaticSelectElement.builder()
                    .actionId(options.getFirst().action())
                    .placeholder(plain(label))
                    .options(Form.options(options.stream()
                            .map(option -> new Form.Option(option.label(), option.value()))
                            .toList()))
                    .build());
        return row(row, beside);
    }

    private Card row(List<BlockElement> row, List<Button> buttons) {
        int number = 0;
        for (Button button : buttons) row.add(button.element("." + ++number));
        if (!row.isEmpty()) blocks.add(Blocks.actions(row));
        return this;
    }

    public List<LayoutBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** Where what it {@link #says} is enough without the rest. */
    public Reply reply() {
        return reply(String.join(" ", said));
    }

    /** @param fallback the sentence for notifications and screen readers, as plain words */
    public Reply reply(String fallback) {
        return new Reply(Mrkdwn.escape(BlockLimits.cut(fallback.strip(), BlockLimits.FALLBACK)), blocks);
    }

    static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    static PlainTextObject plain(String text, int limit) {
        return plain(BlockLimits.cut(text, limit));
    }

    // verbatim: a pasted @channel or address stays text.
    private static MarkdownTextObject verbatim(String mrkdwn) {
        return MarkdownTextObject.builder()
                .text(BlockLimits.cut(mrkdwn, BlockLimits.SECTION))
                .verbatim(true)
                .build();
    }
}
