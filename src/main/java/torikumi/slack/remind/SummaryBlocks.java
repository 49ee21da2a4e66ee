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
import torikumi.reminder.SummaryDraft;
import torikumi.slack.ask.ReportedLines;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleForm;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.record.RecordedBlocks;
import torikumi.staff.Office;

/** A lead is asked for her summary, a coordinator for the roll-up: the card, and the form filled in from what the level below said. */
final class SummaryBlocks {

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
            blocks.context(
                    say.text("reminder.summary.below", card.below().sent().size()));
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
                PeopleWords.person(written.line().by(), say),
                showing.moment(written.line().at()));
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
        return new PeopleForm(SlackIds.REMINDER_SUMMARY, say)
                .about(card.reminder().id())
                .card(new Card()
                        .context(say.text(
                                ReminderWords.isOverdue(card.reminder(), showing)
                                        ? "reminder.summary.context.overdue"
                                        : "reminder.summary.context",
                                ReminderWords.summaryTitle(card.reminder(), say),
                                showing.date(card.reminder().due()))))
                .longText(PeopleForm.NOTE, say.text("reminder.summary.field"), words(card, showing))
                .view(say.text("reminder.summary.form"), say.text("reminder.button.submit"));
    }

    /** What was written before; else what was reported, or what the sections have sent. */
    private static String words(SummaryCard card, Showing showing) {
        return card.written() != null
                ? card.written().words()
                : BlockLimits.cut(draft(card.draft(), showing), PeopleForm.TEXT);
    }

    private static String draft(SummaryDraft draft, Showing showing) {
        Say say = showing.say();
        List<String> lines = new ArrayList<>();
        lines.add(say.text("reminder.summary.tally", draft.tally().all(), StandingWords.tally(draft.tally(), say)));
        draft.lines().forEach(line -> lines.add(line(line, say)));
        draft.sections()
                .forEach(section -> lines.add(say.text(
                        "reminder.summary.line",
                        RecordedBlocks.office(section.line().office()),
                        section.words(),
                        showing.date(section.line().due()))));
        if (!draft.missing().isEmpty()) lines.add(say.text("summary.missing", offices(draft.missing(), say)));
        return String.join("\n", lines);
    }

    private static String line(SummaryDraft.Line line, Say say) {
        return "%s  %s  %s"
                .formatted(
                        line.reported().where().initiative().code(),
                        StandingWords.health(line.reported().standing(), say),
                        StandingWords.lastWords(line.said(), LAST_WORDS, say))
                .strip();
    }

    /** 職員課、施設課. */
    private static String offices(List<Office> offices, Say say) {
        return offices.stream().map(RecordedBlocks::office).collect(Collectors.joining(say.text("list.comma")));
    }
}
