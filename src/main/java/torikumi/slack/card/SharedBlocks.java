package torikumi.slack.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import torikumi.platform.Say;

/** A card that somebody shows to everybody in a channel. */
public final class SharedBlocks {

    private SharedBlocks() {}

    /** @param userId Slack's id of who shared it; shown as the person's name, it rings nobody because it is in a context */
    public static Reply of(Reply card, String userId, Say say) {
        String by = say.text("shared.by", "<@%s>".formatted(userId));
        List<LayoutBlock> blocks = new ArrayList<>(new Card().markedContext(by).blocks());
        blocks.addAll(card.blocks());
        return new Reply(card.text(), blocks);
    }
}
