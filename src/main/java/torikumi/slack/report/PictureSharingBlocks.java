package torikumi.slack.report;

import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Office;

/** Where pictures can be shared, and why they cannot be. */
final class PictureSharingBlocks {

    private PictureSharingBlocks() {}

    /** @param words that ask for it again */
    static Reply offer(Office office, String channelId, String words, Showing showing) {
        String name = Mrkdwn.escape(PeopleWords.office(office, showing.say()));
        return new Card()
                .marked(showing.text("report.share.offer", name, "<#%s>".formatted(channelId)))
                .buttons(Button.act(SlackIds.REPORT_SHARE, showing, "report.share.button", words)
                        .asking(showing, "report.share.sure", office))
                .reply(showing.text("report.share.fallback", office));
    }

    static Reply done(Office office, Showing showing) {
        return new Card(showing, "report.share.done", office).reply().forAskerAlone();
    }

    static Reply noChannel(Office office, Showing showing) {
        return new Card(showing, "report.share.noChannel", office)
                .buttons(Button.form(showing, "report.share.button.channel", "remind-to " + PeopleWords.typed(office)))
                .reply()
                .forAskerAlone();
    }

    static Reply tooMuch(Showing showing) {
        return new Card(showing, "report.share.whole").reply().forAskerAlone();
    }
}
