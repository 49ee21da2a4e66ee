package torikumi.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/**
 * What is answered.
 *
 * @param text the sentence that a notification and a screen reader get, enough on its own; mrkdwn-escaped, at most 3000 characters
 * @param blocks the card: at most 50 blocks in a message, 100 on the Home tab
 */
public record Reply(String text, List<LayoutBlock> blocks) {

    public Reply {
        blocks = List.copyOf(blocks);
    }
}
