package torikumi.slack.edge;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a message whose text is empty, as Slack's composer and other programs lay them out in blocks. */
final class BlockWords {

    private final MessageText text;

    private BlockWords(MessageText text) {
        this.text = text;
    }

    static void read(List<LayoutBlock> blocks, MessageText into) {
        var words = new BlockWords(into);
        blocks.forEach(words::block);
    }

    private void block(LayoutBlock block) {
        switch (block) {
            case RichTextBlock rich -> all(rich.getElements());
            case SectionBlock section -> {
                shown(section.getText());
                if (section.getFields() != null) section.getFields().forEach(this::shown);
            }
            case HeaderBlock header -> shown(header.getText());
            default -> {}
        }
    }

    private void shown(@Nullable TextObject words) {
        switch (words) {
            case MarkdownTextObject marked
            when marked.getText() != null -> text.newLine().mrkdwn(marked.getText());
            case PlainTextObject plain
            when plain.getText() != null -> text.newLine().plain(plain.getText());
            case null, default -> {}
        }
    }

    private void all(@Nullable List<?> elements) {
        if (elements != null) elements.forEach(this::element);
    }

    private void element(@Nullable Object element) {
        switch (element) {
            case RichTextSectionElement section -> lines(section.getElements());
            case RichTextListElement list -> all(list.getElements());
            case RichTextQuoteElement quote -> lines(quote.getElements());
            case RichTextPreformattedElement code -> lines(code.getElements());
            case RichTextSectionElement.Text typed -> plain(typed.getText());
            case RichTextSectionElement.Link link
            when link.getUrl() != null -> text.link(link.getUrl(), link.getText());
            case RichTextSectionElement.User person
            when person.getUserId() != null -> text.person(person.getUserId(), null);
            case RichTextSectionElement.Channel channel
            when channel.getChannelId() != null -> text.channel(channel.getChannelId(), null);
            case RichTextSectionElement.UserGroup group -> plain("@" + group.getUsergroupId());
            case RichTextSectionElement.Broadcast everybody -> plain("@" + everybody.getRange());
            case RichTextSectionElement.Emoji emoji -> plain(":" + emoji.getName() + ":");
            case RichTextSectionElement.Date date -> plain(date.getFallback());
            case null, default -> {}
        }
    }

    private void lines(@Nullable List<?> elements) {
        text.newLine();
        all(elements);
    }

    private void plain(@Nullable String words) {
        if (words != null) text.plain(words);
    }
}
