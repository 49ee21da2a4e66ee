package torikumi.slack.remind;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.ProgressUpdate;
import torikumi.reminder.Answer;
import torikumi.reminder.Letter;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.Snooze;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/**
 * The question itself, whether it is asked first, again or with a word from somebody: what is due, one row of buttons for each, and
 * who has answered what. Who has not is nobody's to see.
 */
final class RequestBlocks {

    // Slack: 50 blocks in a message; seven are header, introduction, context, snoozes, the rest, buttons and the last
    // line.
    private static final int ROOM = 43;
    private static final int OPEN_LINE = 3;

    private static final int WORDING = 600;
    private static final int SAID = 60;

    // How many healths of an initiative that goes on stand in its row; the form has all.
    private static final int HEALTHS = 3;

    private RequestBlocks() {}

    /** As the letter of that kind asks it. */
    static Reply of(Letter.Kind kind, ReminderCard card, HealthScale scale, Showing showing) {
        if (card.isDone()) return done(card, showing);
        List<List<ReminderCard.Line>> pages = pages(card);
        String title = ReminderWords.title(card, showing);
        String due = showing.date(card.reminder().due());
        int open = card.open().size();
        boolean overdue = ReminderWords.isOverdue(card.reminder(), showing);
        String intro = intro(kind, card, showing);
        var blocks = new Card().header(title);
        if (intro != null) blocks.says(intro);
        blocks.context(showing.text(overdue ? "reminder.ask.context.overdue" : "reminder.ask.context", due, open));
        lines(blocks, pages.getFirst(), card, scale, 1, showing);
        int rest = card.lines().size() - pages.getFirst().size();
        if (rest > 0)
            blocks.text(
                    showing.text("reminder.rest", rest),
                    Button.act(
                            SlackIds.REMINDER_PAGE,
                            showing,
                            "reminder.button.rest",
                            card.reminder().id() + " 2",
                            rest));
        if (!card.snoozes().isEmpty()) blocks.context(snoozes(card, overdue, showing));
        later(blocks, card, showing);
        String sentence = showing.text(
                overdue ? "reminder.ask.fallback.overdue" : "reminder.ask.fallback",
                title,
                due,
                open,
                ReminderWords.codes(card.open(), showing));
        return blocks.spoken(sentence).adds(ReminderWords.stop(showing)).reply();
    }

    /** One page of it to one person: what there was no room for, or, where all is answered, what the answers were. */
    public static Reply page(ReminderCard card, HealthScale scale, int page, Showing showing) {
        List<List<ReminderCard.Line>> pages = pages(card);
        int shown = Math.clamp(page, 1, pages.size());
        String title = ReminderWords.title(card, showing);
        var blocks = new Card().text(showing.text("reminder.page", title, shown, pages.size()));
        lines(blocks, pages.get(shown - 1), card, scale, shown, showing);
        if (shown < pages.size())
            blocks.buttons(Button.act(
                    SlackIds.REMINDER_PAGE,
                    showing,
                    "reminder.button.rest",
                    "%s %d".formatted(card.reminder().id(), shown + 1)));
        return blocks.reply(showing.text(
                "reminder.page.fallback",
                title,
                card.open().size(),
                card.lines().size()));
    }

    private static Reply done(ReminderCard card, Showing showing) {
        String title = ReminderWords.title(card, showing);
        boolean all = card.lines().stream().allMatch(line -> line.answer() != null);
        String sentence = all
                ? showing.text("reminder.done", title, card.lines().size())
                : showing.text("reminder.nothingLeft", title);
        return new Card()
                .text(
                        sentence,
                        Button.act(
                                SlackIds.REMINDER_PAGE,
                                showing,
                                "reminder.button.answers",
                                card.reminder().id() + " 1",
                                title))
                .reply(sentence);
    }

    private static @Nullable String intro(Letter.Kind kind, ReminderCard card, Showing showing) {
        int open = card.open().size();
        boolean heard = card.open().stream().anyMatch(RequestBlocks::canStayUnchanged);
        return switch (kind) {
            case SNOOZE_OVER -> showing.text("reminder.snoozeOver", open);
            case STILL_OPEN -> showing.text(heard ? "reminder.stillOpen" : "reminder.stillOpen.unheard", open);
            case NUDGE -> showing.text("reminder.nudge", ReminderWords.subject(card), open);
            case ASK,
                    TO_LEAD,
                    UNSTAFFED,
                    TO_COORDINATOR,
                    ASK_SUMMARY,
                    DIGEST,
                    CHANNEL_GONE,
                    CALENDAR_ENDS,
                    PLAN_ENDS,
                    DEPUTY_ENDS -> null;
        };
    }

    /** As many lines to a page as there is room for while all of them are open, so that no answer moves one. */
    private static List<List<ReminderCard.Line>> pages(ReminderCard card) {
        int size = ROOM / OPEN_LINE;
        List<List<ReminderCard.Line>> pages = new ArrayList<>();
        List<ReminderCard.Line> lines = card.lines();
        for (int from = 0; from < lines.size(); from += size)
            pages.add(lines.subList(from, Math.min(from + size, lines.size())));
        return pages.isEmpty() ? List.of(List.of()) : pages;
    }

    private static void lines(
            Card blocks,
            List<ReminderCard.Line> lines,
            ReminderCard card,
            HealthScale scale,
            int page,
            Showing showing) {
        for (ReminderCard.Line line : lines) {
            if (line.isOpen()) open(blocks, line, card, scale, page, showing);
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
        for (Grade grade : going(scale)) row.add(health(grade, code, answer, showing));
        if (canStayUnchanged(line))
            row.add(tap(
                    SlackIds.REMINDER_ANSWER,
                    showing.text("reminder.button.unchanged"),
                    code,
                    answer.with(TappedAnswer.UNCHANGED),
                    showing));
        scale.offered().stream()
                .filter(grade -> grade.closing() && !grade.reasonRequired())
                .limit(1)
                .forEach(grade -> row.add(health(grade, code, answer, showing)));
        row.add(tap(SlackIds.REMINDER_SAY, showing.text("reminder.button.say"), code, answer, showing));
        blocks.buttons(row);
    }

    private static boolean canStayUnchanged(ReminderCard.Line line) {
        return line.reported().standing().grade() != null;
    }

    /** What most answers are: 順調, やや遅れ, 遅れ. 未着手 and 評価困難 are in the form. */
    private static List<Grade> going(HealthScale scale) {
        List<Grade> going = scale.offered().stream()
                .filter(grade -> !grade.closing() && (grade.late() || !grade.reasonRequired()))
                .toList();
        return going.subList(Math.max(0, going.size() - HEALTHS), going.size());
    }

    private static Button health(Grade grade, String code, TappedAnswer answer, Showing showing) {
        String name = grade.in(showing.say().locale()).name();
        return tap(SlackIds.REMINDER_ANSWER, name, code, answer.with(grade.key()), showing);
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
        String words = last != null && last.id() == answer.updateId()
                ? StandingWords.lastWords(last.progress(), SAID, showing)
                : "";
        if (!words.isEmpty() && !words.equals(health)) parts.add(showing.text("record.words", words));
        blocks.text(
                showing.beside(parts),
                Button.act(
                                SlackIds.PROGRESS_CORRECT,
                                showing,
                                "record.button.fix",
                                answer.ref().toString())
                        .spoken(showing.text("record.button.correct.spoken", code)));
    }

    /** Until when it is put off, or that it was; and how often it still can be. */
    private static String snoozes(ReminderCard card, boolean overdue, Showing showing) {
        Instant again = card.later().again();
        boolean ahead = again != null && again.isAfter(showing.now().toInstant());
        String was = ahead
                ? showing.text("reminder.later.line", card.snoozes().getLast().by(), again)
                : showing.text("reminder.later.was", card.snoozes().size());
        if (overdue) return was;
        if (card.snoozesLeft() == 0) return was + "\n" + showing.text("reminder.later.noneLeft");
        return card.later().offered().isEmpty()
                ? was
                : was + "\n" + showing.text("reminder.later.left", card.snoozesLeft());
    }

    /** あとで… ・ 不在にする ・ この通知について. */
    private static void later(Card blocks, ReminderCard card, Showing showing) {
        String id = card.reminder().id();
        List<Button> lengths = card.later().offered().stream()
                .map(length -> Button.act(SlackIds.REMINDER_LATER, later(length, showing), id + " " + length.name()))
                .toList();
        blocks.menu(showing.text("reminder.button.later"), lengths, ReminderWords.foot(id, showing));
    }

    private static String later(Snooze.Length length, Showing showing) {
        return showing.text(
                switch (length) {
                    case TWO_HOURS -> "reminder.later.twoHours";
                    case ONE_WORKING_DAY -> "reminder.later.oneDay";
                    case THREE_WORKING_DAYS -> "reminder.later.threeDays";
                    case NEXT_MONDAY -> "reminder.later.monday";
                });
    }
}
