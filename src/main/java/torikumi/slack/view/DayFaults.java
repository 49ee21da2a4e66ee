package torikumi.slack.view;

import torikumi.platform.Say;
import torikumi.slack.Reply;

/** Where the words name no day that there is: what would work. */
public final class DayFaults {

    private DayFaults() {}

    /** @param how key of how it is typed */
    public static Reply noSuchDay(String typed, String how, Showing showing) {
        return card(showing.say().text("asking.noSuchDay", Mrkdwn.quotable(typed)), how, showing.say());
    }

    /** @param how key of how it is typed */
    public static Reply noDay(String words, String how, Showing showing) {
        return card(showing.say().text("asking.noDay", Mrkdwn.quotable(words)), how, showing.say());
    }

    private static Reply card(String sentence, String how, Say say) {
        return new Card()
                .text(sentence)
                .context(say.text(how))
                .reply(sentence + " " + say.text(how))
                .forAskerAlone();
    }
}
