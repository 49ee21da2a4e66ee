package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.reminder.LetterContent;
import torikumi.reminder.PendingLine;
import torikumi.reminder.ReminderCard;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.staff.Colleague;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** 未報告の課: what was asked and not all answered, to whoever looks after it alone, with a button that nudges each. */
public final class PendingBlocks {

    /** What the card about a coordinator's letter is asked for by. */
    public static final String OVERDUE = "overdue";

    private static final int SHOWN = 20;
    private static final int CODES = 8;
    private static final int OFFICES = 3;

    private PendingBlocks() {}

    /**
     * @param offices those that she looks after, not empty
     * @param lines of all of them
     */
    public static Reply of(List<Office> offices, List<PendingLine> lines, Showing showing) {
        String names = showing.all(offices);
        Card card = new Card()
                .header(showing.text("rules.pending.title"))
                .context(showing.beside(names, showing.asOf(), showing.text("rules.pending.onlyYou")));
        if (lines.isEmpty())
            return card.says(showing.text("rules.pending.none", names))
                    .buttons(Ways.rules(showing), Button.open(showing, "button.status", "status"))
                    .reply()
                    .forAskerAlone();
        missed(lines, showing).ifPresent(card::context);
        addLines(card, lines, "rules.pending.late", showing);
        List<Button> presses = nudges(offices, showing);
        presses.add(Ways.rules(showing));
        return card.buttons(presses)
                .reply(showing.text("rules.pending.fallback", sections(lines, showing)))
                .forAskerAlone();
    }

    /** The same, as it comes to a coordinator by itself. */
    static Reply overdue(LetterContent.Overdue overdue, Showing showing) {
        List<PendingLine> lines = overdue.lines();
        if (lines.isEmpty()) return nothingOwed(overdue, showing);
        boolean told = lines.stream().anyMatch(line -> !line.people().isEmpty());
        String sentence = showing.text("reminder.toCoordinator", sections(lines, showing));
        if (told) sentence += showing.text("reminder.toCoordinator.told");
        Card card = new Card().header(showing.text("rules.pending.title")).says(sentence);
        missed(lines, showing).ifPresent(card::context);
        // It is read on later days, too.
        addLines(card, lines, "rules.pending.late.told", showing);
        List<Office> departments = lines.stream()
                .map(line -> line.card().reminder().about().office().department())
                .distinct()
                .map(department -> new Office(department, null, null))
                .toList();
        List<Button> presses = told ? nudges(departments, showing) : new ArrayList<>();
        presses.add(Button.open(showing, "reminder.button.pending", "pending"));
        return ReminderWords.end(card.buttons(presses), List.of(), OVERDUE, showing);
    }

    /** What is left of it where nothing of that due date is to be told any more. */
    private static Reply nothingOwed(LetterContent.Overdue overdue, Showing showing) {
        String sentence = showing.text(
                overdue.allReported() ? "reminder.toCoordinator.all" : "reminder.toCoordinator.later", overdue.due());
        return new Card()
                .header(showing.text("rules.pending.title"))
                .says(sentence)
                .buttons(Button.open(showing, "reminder.button.pending", "pending"))
                .reply();
    }

    private static void addLines(Card card, List<PendingLine> lines, String lateness, Showing showing) {
        for (PendingLine line : lines.stream().limit(SHOWN).toList()) {
            Office office = line.card().reminder().about().office();
            if (line.people().isEmpty()) card.text(line(line, lateness, showing), Ways.appoint(office, showing));
            else card.text(line(line, lateness, showing));
            card.context(people(line, showing));
        }
        if (lines.size() > SHOWN) card.context(showing.text("rules.pending.more", lines.size() - SHOWN));
    }

    private static List<Button> nudges(List<Office> offices, Showing showing) {
        String key = offices.size() == 1 ? "rules.button.nudge" : "rules.button.nudge.of";
        List<Button> presses = new ArrayList<>();
        for (Office office : offices.stream().limit(OFFICES).toList())
            presses.add(Button.act(SlackIds.REMIND_NUDGE, showing, key, PeopleWords.typed(office), office)
                    .spoken(showing.text("rules.button.nudge.spoken", office))
                    .asking(showing, "rules.pending.nudge.confirm"));
        return presses;
    }

    private static String sections(List<PendingLine> lines, Showing showing) {
        return showing.all(lines.stream()
                .map(line -> line.card().reminder().about().office())
                .distinct()
                .toList());
    }

    private static String line(PendingLine line, String lateness, Showing showing) {
        var reminder = line.card().reminder();
        var open = line.card().open();
        String codes = showing.all(
                open.stream().limit(CODES).map(each -> each.reported().where()).toList());
        if (open.size() > CODES)
            codes += showing.text("list.comma") + showing.text("rules.pending.more", open.size() - CODES);
        String date = showing.date(reminder.due());
        String due = line.workingDaysLate() > 0
                ? showing.text(lateness, date, line.workingDaysLate())
                : showing.text(
                        ReminderWords.isOverdue(reminder, showing) ? "rules.pending.past" : "rules.pending.due", date);
        return showing.text(
                "rules.pending.line",
                reminder.about().office(),
                due,
                line.card().lines().size(),
                open.size(),
                codes);
    }

    /** 期限を過ぎて未報告 3: of all lines together, as on every other card. */
    private static Optional<String> missed(List<PendingLine> lines, Showing showing) {
        long initiatives = lines.stream()
                .flatMap(line -> line.card().open().stream())
                .map(ReminderCard.Line::reported)
                .filter(reported -> reported.isOverdue(showing.today()))
                .map(reported -> reported.where().initiative().id())
                .distinct()
                .count();
        return initiatives == 0
                ? Optional.empty()
                : Optional.of(showing.text("standing.count", showing.text("standing.overdue"), initiatives));
    }

    private static String people(PendingLine line, Showing showing) {
        return line.people().isEmpty()
                ? showing.text("rules.pending.nobody")
                : showing.text("rules.pending.people", line.people());
    }

    /**
     * To whoever looks after nothing: who does, and what they can see instead.
     *
     * @param own an office of theirs; null where there is none
     */
    public static Reply nothing(@Nullable Office own, Showing showing) {
        String who = own == null ? "" : DenialWords.named(Denial.LEADS_AND_COORDINATORS_ONLY, own, showing);
        return new Card(showing, "rules.pending.ownOnly", who)
                .buttons(Ways.mine(showing), Ways.rules(showing))
                .reply()
                .forAskerAlone();
    }

    /** Who was nudged. */
    public static Reply nudged(Office office, List<Colleague> told, Showing showing) {
        String sentence =
                told.isEmpty() ? showing.text("rules.nudged.nobody", office) : showing.text("rules.nudged", told);
        return new Card(sentence)
                .buttons(Button.open(showing, "rules.button.pending", "pending " + PeopleWords.typed(office)))
                .reply()
                .forAskerAlone();
    }
}
