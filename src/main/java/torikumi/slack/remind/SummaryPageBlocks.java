package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.reminder.Askees;
import torikumi.reminder.Cadence;
import torikumi.reminder.DueDate;
import torikumi.reminder.Level;
import torikumi.reminder.Reminder;
import torikumi.reminder.RuleLine;
import torikumi.reminder.Summary;
import torikumi.reminder.SummaryLine;
import torikumi.reminder.SummaryPage;
import torikumi.reminder.WhichSummary;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.About;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SummaryWords;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** What a lead or a coordinator has written, to be read: who, when, how it stood then, the words; or why there is nothing, and what helps. */
final class SummaryPageBlocks {

    private static final int QUOTED = 100;
    private static final int FALLBACK = 300;
    // Slack's 50, without the rest of the card.
    private static final int SECTIONS = 30;

    /** What the form offers; as it is typed. */
    private static final String SUGGESTED = " monthly last working day same day to people change";

    private SummaryPageBlocks() {}

    /**
     * What somebody reads.
     *
     * @param which was asked for
     * @param rule by which it is asked for; null where nobody asks
     * @param mayWrite whether the reader may write and mend it
     * @param maySetRule whether they may say that it is asked for
     */
    record Read(
            SummaryPage page, WhichSummary which, @Nullable RuleLine rule, boolean mayWrite, boolean maySetRule) {

        Office office() {
            return page.office();
        }

        Plan plan() {
            return page.plan();
        }

        /** When it is asked for next; null where it is not. */
        @Nullable
        DueDate next() {
            return rule == null || rule.next().dates().isEmpty()
                    ? null
                    : rule.next().dates().getFirst();
        }

        boolean isAskedFor() {
            return rule != null && !(rule.rule().cadence() instanceof Cadence.Never);
        }
    }

    static Reply of(Read read, Showing showing) {
        return read.page().shown() == null
                ? nothing(read, showing)
                : shown(read, read.page().shown(), showing);
    }

    private static Reply shown(Read read, Summary summary, Showing showing) {
        SummaryPage page = read.page();
        SummaryLine line = summary.line();
        String title = SummaryWords.title(line, page.isAloneInItsMonth(line), showing);
        String who = showing.text("summary.by", line.by(), showing.day(line.at()));
        Card card = new Card()
                .header(title)
                .context(summary.stood() == null ? who : showing.beside(who, stood(summary, showing)));
        versions(card, page, line, showing);
        card.text(summary.words());
        if (read.office().section() == null) sections(card, page, showing);
        boolean isNewest = page.after().isEmpty() && line.version() == page.versions();
        if (isNewest && page.waiting() != null)
            card.text(waiting(read, page.waiting(), showing), buttonOr(read, page.waiting(), showing));
        return card.likeliest(buttons(read, line, showing))
                .reply(showing.beside(title, who, BlockLimits.cut(Mrkdwn.quotable(summary.words()), FALLBACK)));
    }

    private static String stood(Summary summary, Showing showing) {
        return showing.text(
                "reminder.summary.tally", summary.stood().all(), StandingWords.tally(summary.stood(), showing));
    }

    /** That it was mended, and a step to the version before; or that this is not the newest, and the way back. */
    private static void versions(Card card, SummaryPage page, SummaryLine line, Showing showing) {
        if (line.version() < page.versions())
            card.text(
                    showing.text("summary.version.old", line.version(), page.versions()),
                    Button.open(showing, "summary.button.current", Typed.summary(line)));
        else if (line.isCorrected())
            card.text(
                    showing.text("summary.version.corrected", line.version()),
                    Button.open(showing, "summary.button.version", Typed.summary(line, line.version() - 1)));
    }

    /** What sections have sent of it, each to be opened, and who has not. */
    private static void sections(Card card, SummaryPage page, Showing showing) {
        if (page.below().sent().isEmpty()) return;
        card.divider();
        card.heading(showing.text("summary.sections"));
        for (Summary each : page.below().sent().stream().limit(SECTIONS).toList())
            SummaryWords.addWithOffice(
                    card, each.line(), BlockLimits.cut(Mrkdwn.quotable(each.words()), QUOTED), showing);
        SummaryBlocks.gathered(card, page.below(), showing);
    }

    private static List<Button> buttons(Read read, SummaryLine line, Showing showing) {
        SummaryPage page = read.page();
        List<Button> buttons = new ArrayList<>();
        if (line.isCorrected() && line.version() < page.versions())
            buttons.add(Button.open(showing, "summary.button.version", Typed.summary(line, line.version() - 1)));
        page.before()
                .ifPresent(before -> buttons.add(Button.open(
                        showing,
                        isMonthBefore(before, line) ? "summary.button.monthBefore" : "summary.button.before",
                        Typed.summary(before))));
        page.after()
                .ifPresent(after -> buttons.add(Button.open(
                        showing,
                        isMonthBefore(line, after) ? "summary.button.monthAfter" : "summary.button.after",
                        Typed.summary(after))));
        up(read, showing, buttons);
        if (read.mayWrite() && line.version() == page.versions())
            buttons.add(edit("summary.button.mend", line.reminderId(), showing));
        buttons.add(initiatives(read, showing));
        return buttons;
    }

    private static boolean isMonthBefore(SummaryLine before, SummaryLine line) {
        return before.period()
                .withDayOfMonth(1)
                .plusMonths(1)
                .equals(line.period().withDayOfMonth(1));
    }

    private static void up(Read read, Showing showing, List<Button> buttons) {
        Office above = read.office().above();
        if (above != null)
            buttons.add(Button.open(
                    showing,
                    "summary.button.department",
                    Typed.summary(read.plan().year(), above)));
    }

    private static Button edit(String key, String reminderId, Showing showing) {
        return Button.act(SlackIds.REMINDER_SUMMARY, showing, key, reminderId);
    }

    private static Button initiatives(Read read, Showing showing) {
        Section section = read.plan().sections().stream()
                .filter(each -> each.name().equals(read.office().section()))
                .findFirst()
                .orElse(null);
        return section == null
                ? Ways.up(read.plan(), showing)
                : Button.open(showing, "people.button.initiatives", Typed.section(read.plan(), section));
    }

    private static Reply nothing(Read read, Showing showing) {
        SummaryPage page = read.page();
        Card card = new Card().header(showing.text("summary.title", read.office()));
        List<Button> buttons = new ArrayList<>();
        if (page.before().isPresent()) {
            card.says(missed(read, showing));
            buttons.add(Button.open(
                    showing, "summary.button.newest", Typed.summary(read.plan().year(), read.office())));
        } else {
            card.says(why(read, showing));
            if (page.waiting() != null && read.mayWrite())
                buttons.add(edit("reminder.button.summary", page.waiting().id(), showing));
            else if (isNobody(read)) buttons.add(Ways.appoint(read.office(), showing));
            else if (canBeAskedFor(read) && read.maySetRule())
                buttons.add(Button.form(
                        showing,
                        "summary.button.rule",
                        RuleBlocks.typed(About.of(read.office()), Level.ofSummary(read.office())) + SUGGESTED));
            else if (canBeAskedFor(read)) buttons.add(Ways.who(read.office(), showing));
        }
        if (read.office().section() == null) sections(card, page, showing);
        up(read, showing, buttons);
        buttons.add(initiatives(read, showing));
        return card.likeliest(buttons).reply();
    }

    /** There are others, and not this one. */
    private static String missed(Read read, Showing showing) {
        return read.which() instanceof WhichSummary.OfMonth(var month)
                ? showing.text(
                        "summary.none.month",
                        read.office(),
                        SummaryWords.month(read.plan().year().firstDay().with(month), showing))
                : showing.text("summary.none.that", read.office());
    }

    private static String why(Read read, Showing showing) {
        Reminder waiting = read.page().waiting();
        if (waiting != null) return waiting(read, waiting, showing);
        DueDate next = read.next();
        if (next == null)
            return showing.text(
                    !canBeAskedFor(read)
                            ? "summary.none"
                            : read.maySetRule()
                                    ? "summary.none.noRule"
                                    : read.office().section() == null
                                            ? "summary.none.noRule.department"
                                            : "summary.none.noRule.others",
                    read.office());
        return isNobody(read)
                ? showing.text("summary.none.nobody", read.office(), next.askAt())
                : showing.text(
                        "summary.none.next",
                        read.office(),
                        next.askAt(),
                        read.rule().askees().people());
    }

    /** Whether nobody asks for it, and somebody could. */
    private static boolean canBeAskedFor(Read read) {
        return !read.isAskedFor() && read.plan().isOpen();
    }

    private static boolean isNobody(Read read) {
        return read.next() != null && read.rule().askees().who() == Askees.Who.NOBODY;
    }

    /** It was asked for and is not there yet. */
    private static String waiting(Read read, Reminder waiting, Showing showing) {
        String key = ReminderWords.isOverdue(waiting, showing) ? "summary.waiting.overdue" : "summary.waiting";
        String title = ReminderWords.summaryTitle(waiting, showing);
        List<Colleague> asked = read.page().asked();
        return asked.isEmpty()
                ? showing.text(key + ".nobody", title, waiting.due())
                : showing.text(key, title, waiting.due(), asked);
    }

    private static Button buttonOr(Read read, Reminder waiting, Showing showing) {
        return read.mayWrite()
                ? edit("reminder.button.summary", waiting.id(), showing)
                : Ways.who(read.office(), showing);
    }

    /**
     * Those of several sections, each to be opened.
     *
     * @param newest the newest of each that has any
     */
    static Reply list(Plan plan, List<Office> offices, Map<Office, SummaryLine> newest, Showing showing) {
        Card card = new Card()
                .header(showing.text("summary.title.own"))
                .spoken(showing.text("summary.title.own.spoken", offices));
        for (Office office : offices) {
            SummaryLine line = newest.get(office);
            if (line != null) SummaryWords.addWithOffice(card, line, "", showing);
            else
                card.text(
                        showing.text("summary.none", office),
                        Button.open(showing, "summary.button.open", Typed.summary(plan.year(), office), office));
        }
        return card.likeliest(List.of(
                        Button.open(showing, "summary.button.department", Typed.summary(plan.year(), Office.of(plan))),
                        Ways.mine(showing)))
                .reply();
    }
}
