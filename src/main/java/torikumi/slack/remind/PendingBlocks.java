package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.reminder.LetterContent;
import torikumi.reminder.PendingLine;
import torikumi.reminder.ReminderCard;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Colleague;
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
        Say say = showing.say();
        String names = offices.stream().map(PeopleWords::office).collect(Collectors.joining(say.text("list.comma")));
        Card card = new Card()
                .header(say.text("rules.pending.title"))
                .context(showing.beside(names, showing.asOf(), say.text("rules.pending.onlyYou")));
        if (lines.isEmpty()) {
            String sentence = say.text("rules.pending.none", names);
            return card.text(sentence)
                    .links(List.of(
                            Link.open(say.text("rules.button.all"), "remind"),
                            Link.open(say.text("button.status"), "status")))
                    .reply(sentence)
                    .forAskerAlone();
        }
        missed(lines, showing).ifPresent(card::context);
        addLines(card, lines, "rules.pending.late", showing);
        List<Presses.Press> presses = nudges(offices, say);
        presses.add(Presses.ask(say.text("rules.button.all"), "remind"));
        return card.add(Presses.row(presses, say))
                .reply(say.text("rules.pending.fallback", sections(lines, say)))
                .forAskerAlone();
    }

    /** The same, as it comes to a coordinator by itself. */
    static Reply overdue(LetterContent.Overdue overdue, Showing showing) {
        Say say = showing.say();
        List<PendingLine> lines = overdue.lines();
        if (lines.isEmpty()) return nothingOwed(overdue, showing);
        boolean told = lines.stream().anyMatch(line -> !line.people().isEmpty());
        String sentence = say.text("reminder.toCoordinator", sections(lines, say));
        if (told) sentence += say.text("reminder.toCoordinator.told");
        Card card = new Card().header(say.text("rules.pending.title")).text(sentence);
        missed(lines, showing).ifPresent(card::context);
        // It is read on later days, too.
        addLines(card, lines, "rules.pending.late.told", showing);
        List<Office> departments = lines.stream()
                .map(line -> line.card().reminder().about().office().department())
                .distinct()
                .map(department -> new Office(department, null, null))
                .toList();
        List<Presses.Press> presses = told ? nudges(departments, say) : new ArrayList<>();
        presses.add(Presses.ask(say.text("reminder.button.pending"), "pending"));
        card.add(Presses.row(presses, say));
        ReminderWords.buttons(new Buttons(), OVERDUE, say).blocks().forEach(card::add);
        return card.context(ReminderWords.stop(showing)).reply(sentence + " " + ReminderWords.stop(showing));
    }

    /** What is left of it where nothing of that due date is to be told any more. */
    private static Reply nothingOwed(LetterContent.Overdue overdue, Showing showing) {
        Say say = showing.say();
        String sentence = say.text(
                overdue.allReported() ? "reminder.toCoordinator.all" : "reminder.toCoordinator.later",
                showing.date(overdue.due()));
        return new Card()
                .header(say.text("rules.pending.title"))
                .text(sentence)
                .add(Presses.row(List.of(Presses.ask(say.text("reminder.button.pending"), "pending")), say))
                .reply(sentence);
    }

    private static void addLines(Card card, List<PendingLine> lines, String lateness, Showing showing) {
        for (PendingLine line : lines.stream().limit(SHOWN).toList())
            card.text(line(line, lateness, showing)).context(people(line, showing.say()));
        if (lines.size() > SHOWN) card.context(showing.say().text("rules.pending.more", lines.size() - SHOWN));
    }

    private static List<Presses.Press> nudges(List<Office> offices, Say say) {
        List<Presses.Press> presses = new ArrayList<>();
        for (Office office : offices.stream().limit(OFFICES).toList())
            presses.add(new Presses.Press(
                    SlackIds.REMIND_NUDGE,
                    offices.size() == 1
                            ? say.text("rules.button.nudge")
                            : say.text("rules.button.nudge.of", PeopleWords.office(office)),
                    say.text("rules.button.nudge.spoken", PeopleWords.office(office)),
                    PeopleWords.typed(office),
                    null,
                    say.text("rules.pending.nudge.confirm")));
        return presses;
    }

    private static String sections(List<PendingLine> lines, Say say) {
        return lines.stream()
                .map(line -> PeopleWords.office(line.card().reminder().about().office()))
                .distinct()
                .collect(Collectors.joining(say.text("list.comma")));
    }

    private static String line(PendingLine line, String lateness, Showing showing) {
        Say say = showing.say();
        var reminder = line.card().reminder();
        var open = line.card().open();
        String codes = open.stream()
                .limit(CODES)
                .map(each -> each.reported().where().initiative().code().toString())
                .collect(Collectors.joining(say.text("list.comma")));
        if (open.size() > CODES) codes += say.text("list.comma") + say.text("rules.pending.more", open.size() - CODES);
        String date = showing.date(reminder.due());
        String due = line.workingDaysLate() > 0
                ? say.text(lateness, date, line.workingDaysLate())
                : say.text(reminder.due().isBefore(showing.today()) ? "rules.pending.past" : "rules.pending.due", date);
        return say.text(
                "rules.pending.line",
                PeopleWords.office(reminder.about().office()),
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
        Say say = showing.say();
        return initiatives == 0
                ? Optional.empty()
                : Optional.of(say.text("standing.count", say.text("standing.overdue"), initiatives));
    }

    private static String people(PendingLine line, Say say) {
        return line.people().isEmpty()
                ? say.text("rules.pending.nobody")
                : say.text("rules.pending.people", PeopleWords.people(line.people(), say));
    }

    /** To whoever looks after nothing: what she can see instead. */
    public static Reply nothing(Showing showing) {
        Say say = showing.say();
        String sentence = say.text("rules.pending.ownOnly");
        return new Card()
                .text(sentence)
                .links(List.of(
                        Link.open(say.text("people.button.mine"), "mine"),
                        Link.open(say.text("rules.button.all"), "remind")))
                .reply(sentence)
                .forAskerAlone();
    }

    /** Who was nudged. */
    public static Reply nudged(Office office, List<Colleague> told, Showing showing) {
        Say say = showing.say();
        String sentence = told.isEmpty()
                ? say.text("rules.nudged.nobody", PeopleWords.office(office))
                : say.text("rules.nudged", PeopleWords.people(told, say));
        return new Card()
                .text(sentence)
                .links(List.of(Link.open(say.text("rules.button.pending"), "pending " + PeopleWords.typed(office))))
                .reply(sentence)
                .forAskerAlone();
    }
}
