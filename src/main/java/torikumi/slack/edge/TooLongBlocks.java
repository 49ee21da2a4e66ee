package torikumi.slack.edge;

import torikumi.platform.Say;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;

/** What is longer than anything that can be understood: how long it is, how long it may be, and where the words are now. */
public final class TooLongBlocks {

    // Slack shows no card with more than some 13,000 characters.
    private static final int GIVEN_BACK = 3 * BlockLimits.SECTION;

    private TooLongBlocks() {}

    public static Reply of(Asked asked, Say say) {
        return of(asked.words(), asked.origin().way(), say);
    }

    public static Reply of(String words, WayIn way, Say say) {
        boolean command = way == WayIn.COMMAND;
        String key =
                command ? words.length() > GIVEN_BACK ? "edge.tooLong.begun" : "edge.tooLong.command" : "edge.tooLong";
        var card = new Card(say.text(key, words.codePointCount(0, words.length()), Asked.LONGEST));
        // Slack keeps no command that was sent.
        if (command) card.text(BlockLimits.cut(words, GIVEN_BACK));
        return card.reply().forAskerAlone();
    }
}
