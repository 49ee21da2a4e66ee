package torikumi.slack.remind;

import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Say;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.ProgressUpdate;
import torikumi.reminder.Answer;
import torikumi.reminder.Letter;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.Snooze;
import torikumi.slack.ask.StandingWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Buttons;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
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
        Say say = showing.say();
        if (card.isDone()) return done(card, say);
        List<List<ReminderCard.Line>> pages = pages(card);
        String title = ReminderWords.title(card, say);
        String due = showing.date(card.reminder().due());
        int open = card.open().size();
        boolean overdue = ReminderWords.isOverdue(card.reminder(), showing);
        String intro = intro(kind, card, say);
        var blocks = new Card().header(title);
        if (intro != null) blocks.text(intro);
        blocks.context(say.text(overdue ? "reminder.ask.context.overdue" : "reminder.ask.context", due, open));
        lines(blocks, pages.getFirst(), card, scale, 1, showing);
        int rest = card.lines().size() - pages.getFirst().size();
        if (rest > 0)
            blocks.add(Presses.beside(
                    say.text("reminder.rest", rest),
                    new Presses.Press(
                            SlackIds.REMINDER_PAGE,
                            say.text("reminder.button.rest"),
                            say.text("reminder.button.rest.spoken", rest),
                            card.reminder().id() + " 2",
                            null,
                            null),
                    say));
        if (!card.snoozes().isEmpty()) blocks.context(snoozes(card, overdue, showing));
        blocks.add(foot(card, say)).context(ReminderWords.stop(showing));
        String sentence = say.text(
                overdue ? "reminder.ask.fallback.overdue" : "reminder.ask.fallback",
                title,
                due,
                open,
                ReminderWords.codes(card.open(), say));
        return blocks.reply((intro == null ? "" : intro + " ") + sentence + " " + ReminderWords.stop(showing));
    }

    /** One page of it to one person: what there was no room for, or, where all is answered, what the answers were. */
    public static Reply page(ReminderCard card, HealthScale scale, int page, Showing showing) {
        Say say = showing.say();
        List<List<ReminderCard.Line>> pages = pages(card);
        int shown = Math.clamp(page, 1, pages.size());
        String title = ReminderWords.title(card, say);
        var blocks = new Card().text(say.text("reminder.page", title, shown, pages.size()));
        lines(blocks, pages.get(shown - 1), card, scale, shown, showing);
        if (shown < pages.size())
            new Buttons()
                    .add(
                            SlackIds.REMINDER_PAGE,
                            say.text("reminder.button.rest"),
                            "%s %d".formatted(card.reminder().id(), shown + 1))
                    .blocks()
                    .forEach(blocks::add);
        return blocks.reply(say.text(
                "reminder.page.fallback",
                title,
                card.open().size(),
                card.lines().size()));
    }

    private static Reply done(ReminderCard card, Say say) {
        String title = ReminderWords.title(card, say);
        boolean all = card.lines().stream().allMatch(line -> line.answer() != null);
        String sentence =
                all ? say.text("reminder.done", title, card.lines().size()) : say.text("reminder.nothingLeft", title);
        return new Card()
                .add(Presses.beside(
                        sentence,
                        new Presses.Press(
                                SlackIds.REMINDER_PAGE,
                                say.text("reminder.button.answers"),
                                say.text("reminder.button.answers.spoken", title),
                                card.reminder().id() + " 1",
                                null,
                                null),
                        say))
                .reply(sentence);
    }

    private static @Nullable String intro(Letter.Kind kind, ReminderCard card, Say say) {
        int open = card.open().size();
        boolean heard = card.open().stream().anyMatch(RequestBlocks::canStayUnchanged);
        return switch (kind) {
            case SNOOZE_OVER -> say.text("reminder.snoozeOver", open);
            case STILL_OPEN -> say.text(heard ? "reminder.stillOpen" : "reminder.stillOpen.unheard", open);
            case NUDGE -> say.text("reminder.nudge", ReminderWords.subject(card), open);
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
                blocks.context(showing.say()
                        .text(
                                "reminder.line.notAsked",
                                ReminderWords.code(line),
                                StandingWords.health(line.reported().standing(), showing.say())));
        }
    }

    private static void open(
            Card blocks, ReminderCard.Line line, ReminderCard card, HealthScale scale, int page, Showing showing) {
        Say say = showing.say();
        String code = ReminderWords.code(line);
        var initiative = line.reported().where().initiative();
        String last = StandingWords.dated(line.reported(), showing);
        blocks.text("%s  %s".formatted(code, BlockLimits.cut(initiative.wording(), WORDING)))
                .context(line.reported().standing().isHeard() ? say.text("reminder.line.last", last) : last);
        var row = new Buttons();
        String id = card.reminder().id();
        var closing = scale.offered().stream()
                .filter(grade -> grade.closing() && !grade.reasonRequired())
                .limit(1);
        for (Grade grade : going(scale))
            health(row, grade, code, new TappedAnswer(id, initiative.id(), grade.key(), page), say);
        if (canStayUnchanged(line))
            row.add(
                    SlackIds.REMINDER_ANSWER,
                    say.text("reminder.button.unchanged"),
                    say.text("reminder.button.spoken", code, say.text("reminder.button.unchanged")),
                    new TappedAnswer(id, initiative.id(), TappedAnswer.UNCHANGED, page).text());
        closing.forEach(
                grade -> health(row, grade, code, new TappedAnswer(id, initiative.id(), grade.key(), page), say));
        row.add(
                SlackIds.REMINDER_SAY,
                say.text("reminder.button.say"),
                say.text("reminder.button.spoken", code, say.text("reminder.button.say")),
                new TappedAnswer(id, initiative.id(), TappedAnswer.WORDS, page).text());
        row.blocks().forEach(blocks::add);
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

    private static void health(Buttons row, Grade grade, String code, TappedAnswer answer, Say say) {
        String name = grade.in(say.locale()).name();
        row.add(SlackIds.REMINDER_ANSWER, name, say.text("reminder.button.spoken", code, name), answer.text());
    }

    /** 総務-03 ● 順調 ・ 森 あかりさん 5月28日（金） 10:12 ・ 「…」. */
    private static void answered(Card blocks, ReminderCard.Line line, Answer answer, Showing showing) {
        Say say = showing.say();
        String code = ReminderWords.code(line);
        String health = answer.grade() != null
                ? StandingWords.health(answer.grade(), say)
                : say.text(answer.unchanged() ? "reminder.answer.unchanged" : "reminder.answer.words");
        List<String> parts = new ArrayList<>();
        parts.add("%s  %s".formatted(code, health));
        parts.add("%s %s".formatted(PeopleWords.person(answer.by(), say), showing.moment(answer.at())));
        ProgressUpdate last = line.reported().last();
        String words = last != null && last.id() == answer.updateId()
                ? StandingWords.lastWords(last.progress(), SAID, say)
                : "";
        if (!words.isEmpty() && !words.equals(health)) parts.add(say.text("record.words", words));
        blocks.add(Presses.beside(
                showing.beside(parts.toArray(String[]::new)),
                new Presses.Press(
                        SlackIds.PROGRESS_CORRECT,
                        say.text("record.button.fix"),
                        say.text("record.button.correct.spoken", code),
                        answer.ref().toString(),
                        null,
                        null),
                say));
    }

    /** Until when it is put off, or that it was; and how often it still can be. */
    private static String snoozes(ReminderCard card, boolean overdue, Showing showing) {
        Say say = showing.say();
        Instant again = card.later().again();
        boolean ahead = again != null && again.isAfter(showing.now().toInstant());
        String was = ahead
                ? say.text(
                        "reminder.later.line",
                        PeopleWords.person(card.snoozes().getLast().by(), say),
                        showing.moment(again))
                : say.text("reminder.later.was", card.snoozes().size());
        if (overdue) return was;
        if (card.snoozesLeft() == 0) return was + "\n" + say.text("reminder.later.noneLeft");
        return card.later().offered().isEmpty()
                ? was
                : was + "\n" + say.text("reminder.later.left", card.snoozesLeft());
    }

    /** あとで… ・ 不在にする ・ この通知について. */
    private static LayoutBlock foot(ReminderCard card, Say say) {
        String id = card.reminder().id();
        List<BlockElement> row = new ArrayList<>();
        if (!card.later().offered().isEmpty())
            row.add(StaticSelectElement.builder()
                    .actionId(SlackIds.REMINDER_LATER)
                    .placeholder(Buttons.plain(say.text("reminder.button.later")))
                    .options(Form.options(card.later().offered().stream()
                            .map(length -> new Form.Option(later(length, say), "%s %s".formatted(id, length.name())))
                            .toList()))
                    .build());
        return Blocks.actions(
                Stream.concat(row.stream(), ReminderWords.buttons(new Buttons(), id, say).elements().stream())
                        .toList());
    }

    private static String later(Snooze.Length length, Say say) {
        return say.text(
                switch (length) {
                    case TWO_HOURS -> "reminder.later.twoHours";
                    case ONE_WORKING_DAY -> "reminder.later.oneDay";
                    case THREE_WORKING_DAYS -> "reminder.later.threeDays";
                    case NEXT_MONDAY -> "reminder.later.monday";
                });
    }
}
