package torikumi.slack.view;

import java.util.List;
import torikumi.platform.Say;
import torikumi.reminder.Letter;
import torikumi.reminder.ReminderCard;
import torikumi.slack.Reply;

/** To a lead or a coordinator, in private: what of an office is not reported yet. Nobody is named. */
final class OverdueBlocks {

    // Two blocks each.
    private static final int SHOWN = 15;

    private OverdueBlocks() {}

    static Reply of(Letter.Kind kind, ReminderCard card, Showing showing) {
        Say say = showing.say();
        boolean lead = kind == Letter.Kind.TO_LEAD;
        String title = ReminderWords.title(card, say);
        String due = showing.date(card.reminder().due());
        List<ReminderCard.Line> open = card.open();
        String sentence = say.text(lead ? "reminder.toLead" : "reminder.toCoordinator", title, due, open.size());
        var blocks = new Card().header(title).text(sentence);
        if (card.isDone()) return blocks.context(ReminderWords.stop(showing)).reply(sentence);
        open.stream().limit(SHOWN).forEach(line -> ReportedLines.addForUpdate(blocks, line.reported(), false, showing));
        if (open.size() > SHOWN) blocks.context(say.text("reminder.rest", open.size() - SHOWN));
        var buttons = new Buttons();
        if (!lead) buttons.ask(say.text("reminder.button.pending"), say.text("reminder.button.pending"), "pending");
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
