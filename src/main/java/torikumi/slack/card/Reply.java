package torikumi.slack.card;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param text the sentence that a notification and a screen reader get, enough on its own; mrkdwn-escaped, at most 3000 characters
 * @param blocks the card: at most 50 blocks in a message, 100 on the Home tab
 * @param toAskerAlone whether nobody else is to read it, where others read too: that somebody was refused is hers to know
 * @param form opened in place of the card where a form can be opened; the card is what is shown where it cannot
 * @param start whether it is what the Home tab opens on, to which everything else there leads back
 */
public record Reply(
        String text,
        List<LayoutBlock> blocks,
        boolean toAskerAlone,
        @Nullable View form,
        boolean start) {

    public Reply {
        text = Mrkdwn.harmless(text);
        blocks = List.copyOf(blocks);
    }

    public Reply(String text, List<LayoutBlock> blocks) {
        this(text, blocks, false, null, false);
    }

    public Reply withForm(View view) {
        return new Reply(text, blocks, toAskerAlone, view, start);
    }

    public Reply forAskerAlone() {
        return new Reply(text, blocks, true, form, start);
    }

    /** As what the Home tab opens on. */
    public Reply asStart() {
        return new Reply(text, blocks, toAskerAlone, form, true);
    }

    /** On the Home tab: whatever stands in place of what that opens on leads back to it. */
    public Reply withWayHome(Showing showing) {
        Button home = Ways.home(showing);
        boolean leadsThere = blocks.stream()
                .filter(ActionsBlock.class::isInstance)
                .flatMap(row -> ((ActionsBlock) row).getElements().stream())
                .anyMatch(element -> element instanceof ButtonElement button && home.isLike(button));
        return start || leadsThere ? this : new Reply(text, leadingTo(home), toAskerAlone, form, false);
    }

    /** At the end of the last row, where there is room in it. */
    private List<LayoutBlock> leadingTo(Button home) {
        boolean room = !blocks.isEmpty()
                && blocks.getLast() instanceof ActionsBlock row
                && row.getElements().size() < Card.LIKELIEST;
        if (!room) return both(blocks, new Card().buttons(home).blocks());
        List<BlockElement> row = new ArrayList<>(((ActionsBlock) blocks.getLast()).getElements());
        row.add(home.element(".home"));
        return both(blocks.subList(0, blocks.size() - 1), List.of(Blocks.actions(row)));
    }

    /** This, and another below it, which says who reads it and what form comes with it. */
    public Reply then(Reply other) {
        return new Reply(
                text + " " + other.text,
                both(blocks, other.blocks),
                other.toAskerAlone,
                other.form,
                start || other.start);
    }

    /**
     * For everybody in a channel.
     *
     * @param userId Slack's id of who shows it; shown as the person's name, it rings nobody because it is in a context
     */
    public Reply sharedBy(String userId, Showing showing) {
        String by = showing.text("shared.by", "<@%s>".formatted(userId));
        return new Reply(text, both(new Card().markedContext(by).blocks(), blocks));
    }

    private static List<LayoutBlock> both(List<LayoutBlock> first, List<LayoutBlock> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
