package torikumi.slack.remind;

import java.util.List;
import torikumi.reminder.ReminderCard;
import torikumi.slack.ask.ReportedLines;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;

/** To a lead, in private: what of an office is not reported yet. Nobody is named. */
final class OverdueBlocks {

    // Two blocks each.
    private static final int SHOWN = 15;

    private OverdueBlocks() {}

    static Reply of(ReminderCard card, Showing showing) {
        String title = ReminderWords.title(card, showing);
        String due = showing.date(card.reminder().due());
        List<ReminderCard.Line> open = card.open();
        String sentence = showing.text("reminder.toLead", title, due, open.size());
        var blocks = new Card().header(title).says(sentence);
        if (card.isDone()) return blocks.context(ReminderWords.stop(showing)).reply();
        open.stream().limit(SHOWN).forEach(line -> ReportedLines.addForUpdate(blocks, line.reported(), false, showing));
        if (open.size() > SHOWN) blocks.context(showing.text("reminder.rest", open.size() - SHOWN));
        Button who = Ways.who(card.reminder().about().office(), showing)
                .spoken(showing.text("people.button.who", ReminderWords.subject(card, showing.say())));
        blocks.spoken(ReminderWords.codes(open, showing));
        return ReminderWords.end(blocks, List.of(who), card.reminder().id(), showing);
    }
}
