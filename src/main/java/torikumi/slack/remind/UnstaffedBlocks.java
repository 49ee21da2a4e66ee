package torikumi.slack.remind;

import java.util.List;
import torikumi.reminder.LetterContent;
import torikumi.reminder.PendingLine;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.staff.Office;

/** To coordinators, in private: which sections have nobody to be asked for a due date, each with the button that mends it. */
final class UnstaffedBlocks {

    private static final int SHOWN = 20;

    private UnstaffedBlocks() {}

    static Reply of(LetterContent.Unstaffed unstaffed, Showing showing) {
        List<PendingLine> lines = unstaffed.lines();
        Card card = new Card().header(showing.text("reminder.unstaffed.title"));
        if (lines.isEmpty())
            return card.says(showing.text("reminder.unstaffed.none", unstaffed.due()))
                    .reply();
        card.says(showing.text(
                "reminder.unstaffed",
                unstaffed.due(),
                showing.all(
                        lines.stream().map(UnstaffedBlocks::office).distinct().toList())));
        for (PendingLine line : lines.stream().limit(SHOWN).toList())
            card.text(
                    showing.text(
                            "reminder.unstaffed.line",
                            office(line),
                            line.card().open().size(),
                            ReminderWords.codes(line.card().open(), showing)),
                    Ways.appoint(office(line), showing));
        if (lines.size() > SHOWN) card.context(showing.text("rules.pending.more", lines.size() - SHOWN));
        return ReminderWords.end(
                card,
                List.of(
                        Button.record(showing, "record.button.form", "list"),
                        Button.open(showing, "reminder.button.pending", "pending")),
                PendingBlocks.OVERDUE,
                showing);
    }

    private static Office office(PendingLine line) {
        return line.card().reminder().about().office();
    }
}
