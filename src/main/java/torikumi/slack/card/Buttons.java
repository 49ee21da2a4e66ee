package torikumi.slack.card;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;

/** A row of buttons that do more than ask, the likeliest first. */
public final class Buttons {

    private final List<BlockElement> row = new ArrayList<>();

    /** @param spoken what a screen reader says, enough without the rest of the card */
    public Buttons add(String actionId, String label, String spoken, String value) {
        // Slack: an action id is unique within its block, so those of one row are numbered.
        row.add(ButtonElement.builder()
                .actionId("%s.%d".formatted(actionId, row.size() + 1))
                .text(plain(BlockLimits.cut(label, BlockLimits.BUTTON)))
                .accessibilityLabel(BlockLimits.cut(spoken, BlockLimits.BUTTON))
                .value(BlockLimits.cut(value, BlockLimits.VALUE))
                .build());
        return this;
    }

    public Buttons add(String actionId, String label, String value) {
        return add(actionId, label, label, value);
    }

    /** One that asks what a person would have typed. */
    public Buttons ask(String label, String spoken, String words) {
        return add(SlackIds.ANSWER_OPEN, label, spoken, words);
    }

    public List<BlockElement> elements() {
        return List.copyOf(row);
    }

    int size() {
        return row.size();
    }

    /** Nothing where there are no buttons. */
    public List<LayoutBlock> blocks() {
        return row.isEmpty() ? List.of() : List.of(Blocks.actions(row));
    }

    public static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
