package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.progress.Reported;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Summary;
import torikumi.reminder.SummaryCard;
import torikumi.slack.ask.ReportedLines;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** A lead is asked for her summary, a coordinator for the roll-up: the card, and the form filled in from what the level below said. */
final class SummaryBlocks {

    static final String NOTE = "note";

    private static final int LATE_SHOWN = 8;
    private static final int LAST_WORDS = 100;
    private static final int QUOTED = 300;

    private SummaryBlocks() {}

    static Reply asking(Letter.Kind kind, SummaryCard card, Showing showing) {
        String title = ReminderWords.summaryTitle(card.reminder(), showing);
        String due = showing.date(card.reminder().due());
        if (card.written() != null) return written(card, showing);
        String sentence = showing.text(
                switch (kind) {
                    case STILL_OPEN -> "reminder.summary.stillOpen";
                    case TO_COORDINATOR -> "reminder.summary.toCoordinator";
                    default ->
                        ReminderWords.isOverdue(card.reminder(), showing)
                                ? "reminder.summary.stillOpen"
                                : "reminder.summary.ask";
                },
                title,
                due);
        var blocks = new Card()
                .header(title)
                .says(sentence)
                .context(showing.text(
                        "reminder.summary.tally",
                        card.board().lines().size(),
                        StandingWords.tally(card.board().tally(), showing)));
        List<Reported> late = card.board().open().late().lines();
        late.stream().limit(LATE_SHOWN).forEach(line -> ReportedLines.add(blocks, line, showing));
        if (late.size() > LATE_SHOWN) blocks.context(showing.text("reminder.rest", late.size() - LATE_SHOWN));
        if (card.reminder().level() == Level.DEPARTMENT)
            blocks.context(showing.text("reminder.summary.below", card.below().size()));
        return ReminderWords.end(
                blocks,
                List.of(summary("reminder.button.summary", card, showing, title)),
                card.reminder().id(),
                showing);
    }

    private static Button summary(String key, SummaryCard card, Showing showing, Object... facts) {
        return Button.act(
                SlackIds.REMINDER_SUMMARY, showing, key, card.reminder().id(), facts);
    }

    /** It is written. */
    public static Reply written(SummaryCard card, Showing showing) {
        Summary written = card.written();
        String title = ReminderWords.summaryTitle(card.reminder(), showing);
        return new Card(showing, "reminder.summary.written", title, written.by(), written.at())
                .context(showing.text("record.words", BlockLimits.cut(Mrkdwn.quotable(written.words()), QUOTED)))
                .buttons(summary("record.button.fix", card, showing))
                .reply();
    }

    /** Where the form cannot be opened. */
    public static Reply formInstead(SummaryCard card, Showing showing) {
        return new Card(showing, "record.formFailed")
                .buttons(summary("reminder.button.summary", card, showing))
                .reply();
    }

    public static View form(SummaryCard card, Showing showing) {
        return new Form(SlackIds.REMINDER_SUMMARY, showing.say())
                .about(card.reminder().id())
                .card(new Card()
                        .context(showing.text(
                                ReminderWords.isOverdue(card.reminder(), showing)
                                        ? "reminder.summary.context.overdue"
                                        : "reminder.summary.context",
                                ReminderWords.summaryTitle(card.reminder(), showing),
                                card.reminder().due())))
                .text(NOTE, showing.text("reminder.summary.field"), words(card, showing))
                .view(showing.text("reminder.summary.form"), showing.text("reminder.button.submit"));
    }

    /** What was written before; else what the level below has said. */
    private static String words(SummaryCard card, Showing showing) {
        if (card.written() != null) return card.written().words();
        List<String> lines = new ArrayList<>();
        lines.add(showing.text(
                "reminder.summary.tally",
                card.board().lines().size(),
                StandingWords.tally(card.board().tally(), showing)));
        if (card.below().isEmpty())
            card.board().lines().stream()
                    .filter(line -> line.standing().isHeard())
                    .forEach(line -> lines.add(line(line, showing)));
        else
            card.below()
                    .forEach(summary -> lines.add(
                            showing.text("reminder.summary.line", summary.office(), summary.words(), summary.due())));
        return BlockLimits.cut(lines.stream().collect(Collectors.joining("\n")), Form.TEXT);
    }

    private static String line(Reported line, Showing showing) {
        String words =
                line.last() == null ? "" : StandingWords.lastWords(line.last().progress(), LAST_WORDS, showing);
        return "%s  %s  %s"
                .formatted(line.where().initiative().code(), StandingWords.health(line.standing(), showing), words)
                .strip();
    }
}
