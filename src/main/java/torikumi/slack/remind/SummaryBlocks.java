package torikumi.slack.remind;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.progress.Reported;
import torikumi.reminder.Gathered;
import torikumi.reminder.Letter;
import torikumi.reminder.Level;
import torikumi.reminder.Summary;
import torikumi.reminder.SummaryCard;
import torikumi.reminder.SummaryDraft;
import torikumi.reminder.SummaryLine;
import torikumi.reminder.WrittenSummary;
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
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.staff.Office;

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
        String sentence = showing.text(asked(kind, card, showing), title, due);
        var blocks = new Card().header(title).says(sentence).context(tally(card, showing));
        List<Reported> late = card.board().open().late().lines();
        late.stream().limit(LATE_SHOWN).forEach(line -> ReportedLines.add(blocks, line, showing));
        if (late.size() > LATE_SHOWN) blocks.context(showing.text("reminder.rest", late.size() - LATE_SHOWN));
        if (card.reminder().level() == Level.DEPARTMENT) gathered(blocks, card.below(), showing);
        return ReminderWords.end(
                blocks,
                List.of(summary("reminder.button.summary", card, showing, title)),
                card.reminder().id(),
                showing);
    }

    private static String tally(SummaryCard card, Showing showing) {
        return showing.text(
                "reminder.summary.tally",
                card.board().lines().size(),
                StandingWords.tally(card.board().tally(), showing));
    }

    private static String asked(Letter.Kind kind, SummaryCard card, Showing showing) {
        if (kind == Letter.Kind.TO_COORDINATOR) return "reminder.summary.toCoordinator";
        boolean overdue = kind == Letter.Kind.STILL_OPEN || ReminderWords.isOverdue(card.reminder(), showing);
        if (card.below().sent().isEmpty()) return overdue ? "reminder.summary.stillOpen" : "reminder.summary.ask";
        return overdue ? "summary.stillOpen.rollUp" : "summary.ask.rollUp";
    }

    private static Button summary(String key, SummaryCard card, Showing showing, Object... facts) {
        return Button.act(
                SlackIds.REMINDER_SUMMARY, showing, key, card.reminder().id(), facts);
    }

    /** The same, where somebody else has written meanwhile what its form did not show. */
    static String written(SummaryCard card, @Nullable SummaryLine meanwhile, Showing showing) {
        String written = written(card, showing).text();
        return meanwhile == null
                ? written
                : written + " " + showing.text("summary.meanwhile", meanwhile.by(), meanwhile.at());
    }

    /** It is written. */
    public static Reply written(SummaryCard card, Showing showing) {
        Summary written = card.written();
        String title = ReminderWords.summaryTitle(card.reminder(), showing);
        return new Card(
                        showing,
                        "reminder.summary.written",
                        title,
                        written.line().by(),
                        written.line().at())
                .context(showing.text("record.words", BlockLimits.cut(Mrkdwn.quotable(written.words()), QUOTED)))
                .buttons(
                        summary("record.button.fix", card, showing),
                        Button.open(showing, "summary.button.read", Typed.summary(written.line())))
                .reply();
    }

    /** Where the form cannot be opened. */
    public static Reply formInstead(SummaryCard card, Showing showing) {
        return new Card(showing, "record.formFailed")
                .buttons(summary("reminder.button.summary", card, showing))
                .reply();
    }

    /** Its year is over and done with. */
    static Reply closed(Plan plan, Showing showing) {
        return new Card(showing, "summary.closed", showing.name(plan))
                .buttons(Ways.up(plan, showing))
                .reply();
    }

    /** How many sections have sent theirs, and who has not. */
    static void gathered(Card blocks, Gathered below, Showing showing) {
        int sent = below.sent().size();
        int all = sent + below.missing().size();
        if (below.missing().isEmpty()) blocks.context(showing.text("summary.gathered.all", all));
        else if (sent == 0) blocks.context(missing(below.missing(), showing));
        else blocks.context(showing.text("summary.gathered", all, sent) + "\n" + missing(below.missing(), showing));
    }

    /** 届いていない課: 職員課、施設課. */
    private static String missing(List<Office> offices, Showing showing) {
        return showing.text("summary.missing", offices);
    }

    public static View form(SummaryCard card, Showing showing) {
        String due = showing.text(
                        ReminderWords.isOverdue(card.reminder(), showing)
                                ? "reminder.summary.context.overdue"
                                : "reminder.summary.context",
                        ReminderWords.summaryTitle(card.reminder(), showing),
                        card.reminder().due())
                + "\n" + tally(card, showing);
        // The draft names them.
        boolean told = card.written() == null || card.below().missing().isEmpty();
        return new Form(SlackIds.REMINDER_SUMMARY, showing.say())
                .about(WrittenSummary.of(card).carried())
                .card(new Card()
                        .context(told ? due : due + "\n" + missing(card.below().missing(), showing)))
                .text(NOTE, showing.text("reminder.summary.field"), words(card, showing))
                .view(
                        showing.text(card.written() == null ? "reminder.summary.form" : "summary.form.mend"),
                        showing.text("summary.button.submit"));
    }

    /** What was written before; else what was reported, or what the sections have sent. */
    private static String words(SummaryCard card, Showing showing) {
        return card.written() != null
                ? card.written().words()
                : BlockLimits.cut(draft(card.draft(), showing), Form.TEXT);
    }

    private static String draft(SummaryDraft draft, Showing showing) {
        List<String> lines = new ArrayList<>();
        if (!draft.missing().isEmpty()) lines.add(missing(draft.missing(), showing));
        draft.lines().forEach(line -> lines.add(line(line, showing)));
        draft.sections()
                .forEach(section -> lines.add(showing.text(
                        "reminder.summary.line",
                        section.line().office(),
                        section.words(),
                        section.line().due())));
        return String.join("\n", lines);
    }

    private static String line(SummaryDraft.Line line, Showing showing) {
        Reported reported = line.reported();
        return "%s  %s  %s"
                .formatted(
                        reported.where().initiative().code(),
                        StandingWords.health(reported.standing(), showing),
                        StandingWords.lastWords(line.said(), LAST_WORDS, showing))
                .strip();
    }
}
