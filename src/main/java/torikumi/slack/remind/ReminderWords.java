package torikumi.slack.remind;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.Subject;
import torikumi.slack.card.Asked.Place;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.record.RecordedBlocks;

/** The phrases that all cards about reminders share: whose and which, what is left, how to stop it. */
final class ReminderWords {

    private static final int CODES = 5;

    private ReminderWords() {}

    /** 総務課 5月の進捗. */
    static String title(ReminderCard card, Say say) {
        return say.text("reminder.title", subject(card), month(card.reminder().period(), say));
    }

    /** 総務課 5月のまとめ. */
    static String summaryTitle(Reminder reminder, Say say) {
        return say.text(
                "reminder.summary.title",
                RecordedBlocks.office(reminder.about().office()),
                month(reminder.period(), say));
    }

    private static String month(LocalDate day, Say say) {
        return DateTimeFormatter.ofPattern(say.text("reminder.month"), say.locale())
                .format(day);
    }

    /** 総務課, or 総務-03 where it alone has a rule. */
    static String subject(ReminderCard card) {
        boolean one = card.reminder().about() instanceof Subject.OfInitiative
                && card.lines().size() == 1;
        return one
                ? code(card.lines().getFirst())
                : RecordedBlocks.office(card.reminder().about().office());
    }

    static String code(ReminderCard.Line line) {
        return line.reported().where().initiative().code().toString();
    }

    /** 総務-03、総務-05 ほか2件. */
    static String codes(List<ReminderCard.Line> lines, Say say) {
        String some = lines.stream()
                .limit(CODES)
                .map(ReminderWords::code)
                .collect(Collectors.joining(say.text("list.comma")));
        return lines.size() <= CODES ? some : say.text("reminder.codesAndMore", some, lines.size() - CODES);
    }

    /** Whether the day on which it is due is past. */
    static boolean isOverdue(Reminder reminder, Showing showing) {
        return showing.today().isAfter(reminder.due());
    }

    /** How it is stopped, in the words of the place where it is read. */
    static String stop(Showing showing) {
        return showing.say().text(showing.place() == Place.SHARED ? "reminder.stop.channel" : "reminder.stop.person");
    }

    /** 不在にする ・ この通知について, behind what comes first. */
    static Buttons buttons(Buttons first, String about, Say say) {
        return first.add(SlackIds.REMINDER_AWAY, say.text("reminder.button.away"), about)
                .add(SlackIds.REMINDER_WHY, say.text("reminder.button.why"), about);
    }
}
