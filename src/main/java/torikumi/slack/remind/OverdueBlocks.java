package torikumi.slack.remind;

import java.util.List;
import torikumi.platform.Say;
import torikumi.reminder.ReminderCard;
import torikumi.slack.ask.ReportedLines;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;

/** To a lead, in private: what of an office is not reported yet. Nobody is named. */
final class OverdueBlocks {

    // Two blocks each.
    private static final int SHOWN = 15;

    private OverdueBlocks() {}

    static Reply of(ReminderCard card, Showing showing) {
        Say say = showing.say();
        String title = ReminderWords.title(card, say);
        String due = showing.date(card.reminder().due());
        List<ReminderCard.Line> open = card.open();
        String sentence = say.text("reminder.toLead", title, due, open.size());
        var blocks = new Card().header(title).text(sentence);
        if (card.isDone()) return blocks.context(ReminderWords.stop(showing)).reply(sentence);
        open.stream().limit(SHOWN).forEach(line -> ReportedLines.addForUpdate(blocks, line.reported(), false, showing));
        if (open.size() > SHOWN) blocks.context(say.text("reminder.rest", open.size() - SHOWN));
        var buttons = new Buttons();
        String office = PeopleWords.typed(card.reminder().about().office());
        buttons.ask(
                say.text("people.button.whoHere"),
                say.text("people.button.who", ReminderWords.subject(card)),
                "who " + office);
        ReminderWords.buttons(buttons, card.reminder().id(), say).blocks().forEach(blocks::add);
        return blocks.context(ReminderWords.stop(showing))
                .reply("%s %s %s".formatted(sentence, ReminderWords.codes(open, say), ReminderWords.stop(showing)));
    }
}
