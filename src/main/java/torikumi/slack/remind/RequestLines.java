package torikumi.slack.remind;

import java.util.ArrayList;
import java.util.List;
import torikumi.progress.HealthScale;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WayIn;
import torikumi.reminder.Answer;
import torikumi.reminder.ReminderCard;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** What a reminder asks about: few with a row of buttons each, many on a line each, what is answered on a line in any case. */
final class RequestLines {

    // So many that their answers are still seen at a glance, whatever is answered meanwhile.
    private static final int FEW = 3;

    // Slack: 50 blocks in a message, of which three are for each of few. Of many: what one screen shows.
    private static final int PAGE = 14;

    private static final int WORDING = 600;
    private static final int SAID = 60;

    private RequestLines() {}

    static boolean areMany(ReminderCard card) {
        return card.lines().size() > FEW;
    }

    /** The same lines on the same page whatever is answered. */
    static List<List<ReminderCard.Line>> pages(ReminderCard card) {
        List<List<ReminderCard.Line>> pages = new ArrayList<>();
        List<ReminderCard.Line> lines = card.lines();
        for (int from = 0; from < lines.size(); from += PAGE)
            pages.add(lines.subList(from, Math.min(from + PAGE, lines.size())));
        return pages.isEmpty() ? List.of(List.of()) : pages;
    }

    static void on(
            Card blocks,
            List<ReminderCard.Line> lines,
            ReminderCard card,
            HealthScale scale,
            int page,
            Showing showing) {
        for (ReminderCard.Line line : lines) {
            if (line.isOpen() && areMany(card))
                AnswerLine.on(blocks, line, card.reminder().id(), page, scale, showing);
            else if (line.isOpen()) open(blocks, line, card, scale, page, showing);
            else if (line.answer() != null) answered(blocks, line, line.answer(), showing);
            else
                blocks.context(showing.text(
                        "reminder.line.notAsked",
                        ReminderWords.code(line),
                        StandingWords.health(line.reported().standing(), showing)));
        }
    }

    private static void open(
            Card blocks, ReminderCard.Line line, ReminderCard card, HealthScale scale, int page, Showing showing) {
        String code = ReminderWords.code(line);
        var initiative = line.reported().where().initiative();
        String last = StandingWords.dated(line.reported(), showing);
        blocks.text("%s  %s".formatted(code, BlockLimits.cut(initiative.wording(), WORDING)))
                .context(line.reported().standing().isHeard() ? showing.text("reminder.line.last", last) : last);
        var answer = new TappedAnswer(card.reminder().id(), initiative.id(), TappedAnswer.WORDS, page);
        List<Button> row = new ArrayList<>();
        for (LikelyAnswer likely : LikelyAnswer.to(line, scale))
            row.add(tap(SlackIds.REMINDER_ANSWER, likely.name(showing), code, answer.with(likely.health()), showing));
        row.add(tap(SlackIds.REMINDER_SAY, showing.text("reminder.button.say"), code, answer, showing));
        blocks.buttons(row);
    }

    private static Button tap(String action, String label, String code, TappedAnswer answer, Showing showing) {
        return Button.act(action, label, answer.text()).spoken(showing.text("reminder.button.about", code, label));
    }

    /** 総務-03 ● 順調 ・ 森 あかりさん 5月28日（金） 10:12 ・ 「…」. */
    private static void answered(Card blocks, ReminderCard.Line line, Answer answer, Showing showing) {
        String code = ReminderWords.code(line);
        String health = answer.grade() != null
                ? showing.health(answer.grade())
                : showing.text(answer.unchanged() ? "reminder.answer.unchanged" : "reminder.answer.words");
        List<String> parts = new ArrayList<>();
        parts.add("%s  %s".formatted(code, health));
        parts.add("%s %s".formatted(PeopleWords.person(answer.by(), showing.say()), showing.moment(answer.at())));
        ProgressUpdate last = line.reported().last();
        if (last != null && last.id() == answer.updateId()) {
            String words = StandingWords.lastWords(last.progress(), SAID, showing);
            if (!words.isEmpty() && !words.equals(health)) parts.add(showing.text("record.words", words));
            if (last.source().way() == WayIn.BULK) parts.add(showing.text("history.way.bulk"));
        }
        blocks.text(
                showing.beside(parts),
                Button.act(
                                SlackIds.PROGRESS_CORRECT,
                                showing,
                                "record.button.fix",
                                answer.ref().toString())
                        .spoken(showing.text("record.button.correct.spoken", code)));
    }
}
