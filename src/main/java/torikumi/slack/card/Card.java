package torikumi.slack.card;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A card in the making: blocks within Slack's lengths, in the order in which they are said. */
public final class Card {

    private static final int LIKELIEST = 4;

    private final List<LayoutBlock> blocks = new ArrayList<>();

    public Card header(String text) {
        blocks.add(Blocks.header(h -> h.text(plain(BlockLimits.cut(text, BlockLimits.HEADER)))));
        return this;
    }

    public Card context(String text) {
        String cut = BlockLimits.cut(text, BlockLimits.FIELD);
        blocks.add(Blocks.context(c -> c.elements(List.of(plain(cut)))));
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

    public Card marked(String mrkdwn) {
        blocks.add(Blocks.section(s -> s.text(verbatim(mrkdwn))));
        return this;
    }

    /** The same with a button beside it. */
    public Card marked(String mrkdwn, Link link) {
        blocks.add(Blocks.section(s -> s.text(verbatim(mrkdwn)).accessory(button(link, ""))));
        return this;
    }

    /** Words with a button beside them. */
    public Card text(String words, Link link) {
        String cut = BlockLimits.cut(words, BlockLimits.SECTION);
        blocks.add(Blocks.section(s -> s.text(plain(cut)).accessory(button(link, ""))));
        return this;
    }

    /** Labels and values in two columns; at most ten, the rest is not shown. */
    public Card fields(Map<String, String> fields) {
        List<TextObject> shown = fields.entrySet().stream()
                .limit(BlockLimits.FIELDS)
                .map(field -> (TextObject)
                        plain(BlockLimits.cut(field.getKey() + "\n" + field.getValue(), BlockLimits.FIELD)))
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

    /** One row, the likeliest first; without links there is no row. */
    public Card links(List<Link> links) {
        var row = new ArrayList<BlockElement>();
        for (Link link : links) row.add(button(link, "." + (row.size() + 1)));
        if (!row.isEmpty()) blocks.add(Blocks.actions(row));
        return this;
    }

    /** The first four of them in one row. */
    public Card likeliest(List<Link> links) {
        return links(links.subList(0, Math.min(LIKELIEST, links.size())));
    }

    public Card add(LayoutBlock block) {
        blocks.add(block);
        return this;
    }

    public List<LayoutBlock> blocks() {
        return List.copyOf(blocks);
    }

    /** @param fallback the sentence for notifications and screen readers, as plain words */
    public Reply reply(String fallback) {
        return new Reply(Mrkdwn.escape(BlockLimits.cut(fallback.strip(), BlockLimits.FALLBACK)), blocks);
    }

    // Slack: an action id is unique within its block, so those of one row are numbered.
    private static ButtonElement button(Link link, String number) {
        return BlockElements.button(b -> b.actionId(link.action() + number)
                .text(plain(BlockLimits.cut(link.label(), BlockLimits.BUTTON)))
                .accessibilityLabel(BlockLimits.cut(link.spoken(), BlockLimits.BUTTON))
                .value(BlockLimits.cut(link.words(), BlockLimits.VALUE)));
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }

    // verbatim: a pasted @channel or address stays text.
    private static MarkdownTextObject verbatim(String mrkdwn) {
        return MarkdownTextObject.builder()
                .text(BlockLimits.cut(mrkdwn, BlockLimits.SECTION))
                .verbatim(true)
                .build();
    }
}
