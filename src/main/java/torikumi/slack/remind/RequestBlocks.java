package torikumi.slack.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.HealthScale;
import torikumi.reminder.Letter;
import torikumi.reminder.ReminderCard;
import torikumi.reminder.Snooze;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.staff.Office;

/**
 * The question itself, whether it is asked first, again or with a word from somebody: what is due, each with its answers, and who has
 * answered what. Who has not is nobody's to see.
 */
final class RequestBlocks {

    private RequestBlocks() {}

    /**
     * As the letter of that kind asks it.
     *
     * @param inPlace whether the reader is no member, but there is none who can be asked
     */
    static Reply of(Letter.Kind kind, ReminderCard card, boolean inPlace, HealthScale scale, Showing showing) {
        if (card.isDone()) return done(card, showing);
        List<List<ReminderCard.Line>> pages = RequestLines.pages(card);
        String title = ReminderWords.title(card, showing);
        String due = showing.date(card.reminder().due());
        int open = card.open().size();
        boolean overdue = ReminderWords.isOverdue(card.reminder(), showing);
        String intro = intro(kind, card, showing);
        var blocks = new Card().header(title);
        if (intro != null) blocks.says(intro);
        if (inPlace) inPlace(blocks, card.reminder().about().office(), showing);
        blocks.context(context(card, overdue, showing));
        if (RequestLines.areMany(card)) blocks.buttons(RestBlocks.buttons(card, scale, showing));
        RequestLines.on(blocks, pages.getFirst(), card, scale, 1, showing);
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
        List<List<ReminderCard.Line>> pages = RequestLines.pages(card);
        int shown = Math.clamp(page, 1, pages.size());
        String title = ReminderWords.title(card, showing);
        var blocks = new Card().text(showing.text("reminder.page", title, shown, pages.size()));
        RequestLines.on(blocks, pages.get(shown - 1), card, scale, shown, showing);
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

    /** Why it comes to somebody whose it is not, and what mends that. */
    private static void inPlace(Card blocks, Office office, Showing showing) {
        blocks.text(showing.text("reminder.inPlace", office), Ways.appoint(office, showing));
    }

    /** By when, and how many: of many, how many of them are answered. */
    private static String context(ReminderCard card, boolean overdue, Showing showing) {
        LocalDate due = card.reminder().due();
        int open = card.open().size();
        if (!RequestLines.areMany(card))
            return showing.text(overdue ? "reminder.ask.context.overdue" : "reminder.ask.context", due, open);
        int answered = card.answered();
        return showing.text(
                overdue ? "reminder.ask.answered.overdue" : "reminder.ask.answered", due, answered, answered + open);
    }

    /** What the question says of itself where it comes again; null where it is asked first. */
    private static @Nullable String intro(Letter.Kind kind, ReminderCard card, Showing showing) {
        int open = card.open().size();
        boolean heard = card.open().stream().anyMatch(ReminderCard.Line::canStayUnchanged);
        if (kind == Letter.Kind.SNOOZE_OVER) return showing.text("reminder.snoozeOver", open);
        if (kind == Letter.Kind.STILL_OPEN)
            return showing.text(heard ? "reminder.stillOpen" : "reminder.stillOpen.unheard", open);
        if (kind == Letter.Kind.NUDGE)
            return showing.text("reminder.nudge", ReminderWords.subject(card, showing.say()), open);
        return null;
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
