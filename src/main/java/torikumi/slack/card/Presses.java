package torikumi.slack.card;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.ConfirmationDialogObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;

/** Buttons that open a form or change something at once, beside those that ask. */
public final class Presses {

    private Presses() {}

    /**
     * A button.
     *
     * @param spoken what a screen reader says, enough without the rest of the card
     * @param style {@code primary}, {@code danger} or null
     * @param confirm what is asked before it counts; null for nothing
     */
    public record Press(
            String actionId,
            String label,
            String spoken,
            String value,
            @Nullable String style,
            @Nullable String confirm) {

        public Press danger(String question) {
            return new Press(actionId, label, spoken, value, "danger", question);
        }

        public Press spoken(String words) {
            return new Press(actionId, label, words, value, style, confirm);
        }

        public Press primary() {
            return new Press(actionId, label, spoken, value, "primary", confirm);
        }
    }

    public static Press ask(String label, String words) {
        return new Press(SlackIds.ANSWER_OPEN, label, label, words, null, null);
    }

    public static Press form(String label, String spoken, String words) {
        return new Press(SlackIds.PEOPLE_FORM, label, spoken, words, null, null);
    }

    public static Press act(String actionId, String label, String spoken, long id) {
        return new Press(actionId, label, spoken, String.valueOf(id), null, null);
    }

    // Slack: an action id is unique within its block, so those of one row are numbered.
    public static LayoutBlock row(List<Press> presses, Say say) {
        var row = new ArrayList<BlockElement>();
        for (Press press : presses) row.add(button(press, "." + (row.size() + 1), say));
        return Blocks.actions(row);
    }

    public static LayoutBlock beside(String words, Press press, Say say) {
        PlainTextObject text = plain(BlockLimits.cut(words, BlockLimits.SECTION));
        return Blocks.section(s -> s.text(text).accessory(button(press, "", say)));
    }

    /** Something to choose from; the choice is answered as if its words had been typed. */
    public static LayoutBlock choice(String label, List<Link> links) {
        return Blocks.actions(List.of(StaticSelectElement.builder()
                .actionId(SlackIds.ANSWER_OPEN)
                .placeholder(plain(label))
                .options(Form.options(links.stream()
                        .map(link -> new Form.Option(link.label(), link.words()))
                        .toList()))
                .build()));
    }

    private static ButtonElement button(Press press, String number, Say say) {
        return ButtonElement.builder()
                .actionId(press.actionId() + number)
                .text(plain(BlockLimits.cut(press.label(), BlockLimits.BUTTON)))
                .accessibilityLabel(BlockLimits.cut(press.spoken(), BlockLimits.BUTTON))
                .value(BlockLimits.cut(press.value(), BlockLimits.VALUE))
                .style(press.style())
                .confirm(press.confirm() == null ? null : confirm(press, say))
                .build();
    }

    private static ConfirmationDialogObject confirm(Press press, Say say) {
        return ConfirmationDialogObject.builder()
                .title(plain(BlockLimits.cut(press.label(), 100)))
                .text(plain(BlockLimits.cut(press.confirm(), 300)))
                .confirm(plain(BlockLimits.cut(press.label(), 30)))
                .deny(plain(say.text("people.button.deny")))
                .build();
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
