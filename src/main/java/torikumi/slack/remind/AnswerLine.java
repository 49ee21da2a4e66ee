package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import torikumi.progress.HealthScale;
import torikumi.reminder.ReminderCard;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Showing;

/** An initiative that is asked about on one line, with a menu of its answers at the end. */
final class AnswerLine {

    // The whole wording is in the menu.
    private static final int WORDING = 20;

    private AnswerLine() {}

    /**
     * @param reminderId of the reminder that asks
     * @param page of its card on which the line stands, counted from 1
     */
    public static void on(
            Card card, ReminderCard.Line line, String reminderId, int page, HealthScale scale, Showing showing) {
        var menu = new TappedAnswer(reminderId, line.initiativeId(), TappedAnswer.WORDS, page);
        String words = "%s  %s"
                .formatted(
                        ReminderWords.code(line),
                        BlockLimits.cut(line.reported().where().initiative().wording(), WORDING));
        card.text(
                showing.beside(words, last(line, showing)),
                showing.text("reminder.button.answer"),
                answers(line, menu.menu(), scale, showing));
    }

    /** 前回 ● 順調; 報告なし. */
    private static String last(ReminderCard.Line line, Showing showing) {
        var standing = line.reported().standing();
        String health = StandingWords.health(standing, showing);
        return standing.isHeard() ? showing.text("reminder.line.last", health) : health;
    }

    /** The likeliest answers, ひとことを書く, where all are, and 取組を開く. */
    private static List<Button> answers(ReminderCard.Line line, String menu, HealthScale scale, Showing showing) {
        List<Button> answers = new ArrayList<>();
        for (LikelyAnswer likely : LikelyAnswer.to(line, scale))
            answers.add(Button.act(menu, likely.shown(showing), likely.health()));
        answers.add(Button.act(menu, showing, "reminder.button.write", TappedAnswer.WORDS));
        answers.add(Button.act(menu, showing, "reminder.button.whole", TappedAnswer.WHOLE));
        return answers;
    }
}
