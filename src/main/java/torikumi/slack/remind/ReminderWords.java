package torikumi.slack.remind;

import java.util.List;
import java.util.stream.Stream;
import torikumi.plan.InitiativeCode;
import torikumi.platform.Say;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.Subject;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SummaryWords;

/** The phrases that all cards about reminders share: whose and which, what is left, how to stop it. */
final class ReminderWords {

    private static final int CODES = 5;

    private ReminderWords() {}

    /** 総務課 5月の進捗. */
    static String title(ReminderCard card, Showing showing) {
        return showing.text(
                "reminder.title",
                subject(card, showing.say()),
                SummaryWords.month(card.reminder().period(), showing));
    }

    /** 総務課 5月のまとめ. */
    static String summaryTitle(Reminder reminder, Showing showing) {
        return showing.text(
                "reminder.summary.title", reminder.about().office(), SummaryWords.month(reminder.period(), showing));
    }

    /** 総務課, or 総務-03 where it alone has a rule. */
    static String subject(ReminderCard card, Say say) {
        boolean one = card.reminder().about() instanceof Subject.OfInitiative
                && card.lines().size() == 1;
        return one
                ? code(card.lines().getFirst())
                : PeopleWords.office(card.reminder().about().office(), say);
    }

    static String code(ReminderCard.Line line) {
        return line.reported().where().initiative().code().toString();
    }

    /** 総務-03、総務-05 ほか2件. */
    static String codes(List<ReminderCard.Line> lines, Showing showing) {
        String some = showing.all(
                lines.stream().limit(CODES).map(line -> line.reported().where()).toList());
        return lines.size() <= CODES ? some : showing.text("reminder.codesAndMore", some, lines.size() - CODES);
    }

    /** 総務-01、03、地域防災-02 ほか5件: as many as there is room for, in characters. */
    static String named(List<InitiativeCode> codes, int room, Showing showing) {
        var some = new StringBuilder();
        InitiativeCode before = null;
        int named = 0;
        for (InitiativeCode code : codes) {
            boolean same = before != null && before.shortName().equals(code.shortName());
            String next = (named == 0 ? "" : showing.text("list.comma"))
                    + (same ? "%02d".formatted(code.number()) : code.toString());
            if (some.length() + next.length() > room) break;
            some.append(next);
            before = code;
            named++;
        }
        return named == codes.size()
                ? some.toString()
                : showing.text("reminder.codesAndMore", some.toString(), codes.size() - named);
    }

    /** Whether the day on which it is due is past. */
    static boolean isOverdue(Reminder reminder, Showing showing) {
        return showing.today().isAfter(reminder.due());
    }

    /** How it is stopped, in the words of the place where it is read. */
    static String stop(Showing showing) {
        return showing.text(showing.place() == Place.SHARED ? "reminder.stop.channel" : "reminder.stop.person");
    }

    /** 不在にする ・ この通知について. */
    static List<Button> foot(String about, Showing showing) {
        return List.of(
                Button.act(SlackIds.REMINDER_AWAY, showing, "reminder.button.away", about),
                Button.act(SlackIds.REMINDER_WHY, showing, "reminder.button.why", about));
    }

    /** The end of a letter: what can be done, behind that the {@link #foot}, and how it is stopped. */
    static Reply end(Card card, List<Button> first, String about, Showing showing) {
        return card.buttons(Stream.concat(first.stream(), foot(about, showing).stream())
                        .toList())
                .adds(stop(showing))
                .reply();
    }
}
