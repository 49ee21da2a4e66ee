package torikumi.slack.remind;

import java.util.List;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.reminder.LetterContent;
import torikumi.reminder.PendingLine;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Office;

/** To coordinators, in private: which sections have nobody to be asked for a due date, each with the button that mends it. */
final class UnstaffedBlocks {

    private static final int SHOWN = 20;

    private UnstaffedBlocks() {}

    static Reply of(LetterContent.Unstaffed unstaffed, Showing showing) {
        Say say = showing.say();
        List<PendingLine> lines = unstaffed.lines();
        String due = showing.date(unstaffed.due());
        Card card = new Card().header(say.text("reminder.unstaffed.title"));
        if (lines.isEmpty()) {
            String sentence = say.text("reminder.unstaffed.none", due);
            return card.text(sentence).reply(sentence);
        }
        String names = lines.stream()
                .map(line -> PeopleWords.office(office(line)))
                .distinct()
                .collect(Collectors.joining(say.text("list.comma")));
        String sentence = say.text("reminder.unstaffed", due, names);
        card.text(sentence);
        for (PendingLine line : lines.stream().limit(SHOWN).toList()) {
            String name = PeopleWords.office(office(line));
            String words = say.text(
                    "reminder.unstaffed.line",
                    name,
                    line.card().open().size(),
                    ReminderWords.codes(line.card().open(), say));
            card.add(Presses.beside(
                    words,
                    Presses.form(
                            say.text("people.button.appoint"),
                            say.text("people.button.appoint.spoken", name),
                            "appoint " + PeopleWords.typed(office(line))),
                    say));
        }
        if (lines.size() > SHOWN) card.context(say.text("rules.pending.more", lines.size() - SHOWN));
        var buttons = new Buttons()
                .add(SlackIds.PROGRESS_OPEN, say.text("record.button.form"), "list")
                .ask(say.text("reminder.button.pending"), say.text("reminder.button.pending"), "pending");
        ReminderWords.buttons(buttons, PendingBlocks.OVERDUE, say).blocks().forEach(card::add);
        return card.context(ReminderWords.stop(showing)).reply(sentence + " " + ReminderWords.stop(showing));
    }

    private static Office office(PendingLine line) {
        return line.card().reminder().about().office();
    }
}
