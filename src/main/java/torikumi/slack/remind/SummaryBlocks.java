package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.progress.Reported;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Summary;
import torikumi.reminder.SummaryCard;
import torikumi.slack.ask.ReportedLines;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.record.RecordedBlocks;

/** A lead is asked for her summary, a coordinator for the roll-up: the card, and the form filled in from what the level below said. */
final class SummaryBlocks {

    static final String NOTE = "note";

    private static final int LATE_SHOWN = 8;
    private static final int LAST_WORDS = 100;
    private static final int QUOTED = 300;

    private SummaryBlocks() {}

    static Reply asking(Letter.Kind kind, SummaryCard card, Showing showing) {
        Say say = showing.say();
        String title = ReminderWords.summaryTitle(card.reminder(), say);
        String due = showing.date(card.reminder().due());
        if (card.written() != null) return written(card, showing);
        String sentence = say.text(
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
                .text(sentence)
                .context(say.text(
                        "reminder.summary.tally",
                        card.board().lines().size(),
                        StandingWords.tally(card.board().tally(), say)));
        List<Reported> late = card.board().open().late().lines();
        late.stream().limit(LATE_SHOWN).forEach(line -> ReportedLines.add(blocks, line, showing));
        if (late.size() > LATE_SHOWN) blocks.context(say.text("reminder.rest", late.size() - LATE_SHOWN));
        if (card.reminder().level() == Level.DEPARTMENT)
            blocks.context(say.text("reminder.summary.below", card.below().size()));
        var buttons = new Buttons()
                .add(
                        SlackIds.REMINDER_SUMMARY,
                        say.text("reminder.button.summary"),
                        say.text("reminder.button.summary.spoken", title),
                        card.reminder().id());
        ReminderWords.buttons(buttons, card.reminder().id(), say).blocks().forEach(blocks::add);
        return blocks.context(ReminderWords.stop(showing)).reply(sentence + " " + ReminderWords.stop(showing));
    }

    /** It is written. */
    public static Reply written(SummaryCard card, Showing showing) {
        Say say = showing.say();
        Summary written = card.written();
        String sentence = say.text(
                "reminder.summary.written",
                ReminderWords.summaryTitle(card.reminder(), say),
                PeopleWords.person(written.by(), say),
                showing.moment(written.at()));
        var blocks = new Card()
                .text(sentence)
                .context(say.text("record.words", BlockLimits.cut(Mrkdwn.quotable(written.words()), QUOTED)));
        new Buttons()
                .add(
                        SlackIds.REMINDER_SUMMARY,
                        say.text("record.button.fix"),
                        card.reminder().id())
                .blocks()
                .forEach(blocks::add);
        return blocks.reply(sentence);
    }

    /** Where the form cannot be opened. */
    public static Reply formInstead(SummaryCard card, Showing showing) {
        Say say = showing.say();
        String sentence = say.text("record.formFailed");
        var blocks = new Card().text(sentence);
        new Buttons()
                .add(
                        SlackIds.REMINDER_SUMMARY,
                        say.text("reminder.button.summary"),
                        card.reminder().id())
                .blocks()
                .forEach(blocks::add);
        return blocks.reply(sentence);
    }

    public static View form(SummaryCard card, Showing showing) {
        Say say = showing.say();
        return new Form(SlackIds.REMINDER_SUMMARY, say)
                .about(card.reminder().id())
                .card(new Card()
                        .context(say.text(
                                ReminderWords.isOverdue(card.reminder(), showing)
                                        ? "reminder.summary.context.overdue"
                                        : "reminder.summary.context",
                                ReminderWords.summaryTitle(card.reminder(), say),
                                showing.date(card.reminder().due()))))
                .text(NOTE, say.text("reminder.summary.field"), words(card, showing))
                .view(say.text("reminder.summary.form"), say.text("reminder.button.submit"));
    }

    /** What was written before; else what the level below has said. */
    private static String words(SummaryCard card, Showing showing) {
        if (card.written() != null) return card.written().words();
        Say say = showing.say();
        List<String> lines = new ArrayList<>();
        lines.add(say.text(
                "reminder.summary.tally",
                card.board().lines().size(),
                StandingWords.tally(card.board().tally(), say)));
        if (card.below().isEmpty())
            card.board().lines().stream()
                    .filter(line -> line.standing().isHeard())
                    .forEach(line -> lines.add(line(line, say)));
        else
            card.below()
                    .forEach(summary -> lines.add(say.text(
                            "reminder.summary.line",
                            RecordedBlocks.office(summary.office()),
                            summary.words(),
                            showing.date(summary.due()))));
        return BlockLimits.cut(lines.stream().collect(Collectors.joining("\n")), Form.TEXT);
    }

    private static String line(Reported line, Say say) {
        String words =
                line.last() == null ? "" : StandingWords.lastWords(line.last().progress(), LAST_WORDS, say);
        return "%s  %s  %s"
                .formatted(line.where().initiative().code(), StandingWords.health(line.standing(), say), words)
                .strip();
    }
}
