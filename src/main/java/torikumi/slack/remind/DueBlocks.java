package torikumi.slack.remind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.progress.HealthScale;
import torikumi.reminder.DueDate;
import torikumi.reminder.OwnRequests.Request;
import torikumi.reminder.OwnRequests.Waiting;
import torikumi.reminder.Reminder;
import torikumi.reminder.ReminderCard;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SummaryWords;

/** What waits for somebody, to be answered right there: each request with a line for each initiative, and the summaries to write. */
public final class DueBlocks {

    // The Home tab has 100 blocks, most of which are for what stands below.
    private static final int REQUESTS = 5;
    private static final int LINES = 20;
    private static final int SUMMARIES = 5;

    private DueBlocks() {}

    public static void on(Card card, Waiting waiting, HealthScale scale, Showing showing) {
        int room = LINES;
        for (Request request : waiting.requests().stream().limit(REQUESTS).toList()) {
            List<ReminderCard.Line> shown =
                    request.open().subList(0, Math.min(room, request.open().size()));
            room -= shown.size();
            request(card, request, shown, scale, showing);
        }
        if (waiting.requests().size() > REQUESTS)
            card.context(showing.text("home.due.more", waiting.requests().size() - REQUESTS));
        List<Reminder> summaries = waiting.summaries();
        if (waiting.requests().isEmpty() && !summaries.isEmpty())
            card.header(due(summaries.getFirst().due(), summaries.size(), showing));
        for (Reminder summary : summaries.stream().limit(SUMMARIES).toList()) summary(card, summary, showing);
        if (waiting.requests().isEmpty() && summaries.isEmpty()) nothing(card, waiting.next(), showing);
    }

    private static void request(
            Card card, Request request, List<ReminderCard.Line> shown, HealthScale scale, Showing showing) {
        Reminder reminder = request.reminder();
        int open = request.open().size();
        card.header(due(reminder.due(), open, showing))
                .context(showing.text(
                        "reminder.title", reminder.about().office(), SummaryWords.month(reminder.period(), showing)));
        for (ReminderCard.Line line : shown) AnswerLine.on(card, line, reminder.id(), 1, scale, showing);
        List<Button> buttons = new ArrayList<>(RestBlocks.buttons(reminder.id(), request.open(), scale, showing));
        int rest = open - shown.size();
        if (rest > 0)
            buttons.add(Button.act(SlackIds.REMINDER_PAGE, showing, "home.button.rest", reminder.id() + " 1", rest));
        card.buttons(buttons);
    }

    private static void summary(Card card, Reminder summary, Showing showing) {
        String title = ReminderWords.summaryTitle(summary, showing);
        String key = ReminderWords.isOverdue(summary, showing) ? "home.summary.overdue" : "home.summary";
        card.text(
                showing.text(key, title, summary.due()),
                Button.act(SlackIds.REMINDER_SUMMARY, showing, "reminder.button.summary", summary.id(), title));
    }

    private static void nothing(Card card, @Nullable DueDate next, Showing showing) {
        if (next == null) return;
        card.header(showing.text("home.next", next.due())).context(showing.text("home.next.asked", next.askAt()));
    }

    /** 4月30日（金）まで あと2件. */
    private static String due(LocalDate day, int open, Showing showing) {
        return showing.text(day.isBefore(showing.today()) ? "home.due.overdue" : "home.due", day, open);
    }

    /** The same in a sentence for screen readers. */
    public static String spoken(Waiting waiting, Showing showing) {
        if (!waiting.requests().isEmpty()) {
            Map<LocalDate, Integer> open = new LinkedHashMap<>();
            for (Request request : waiting.requests())
                open.merge(request.reminder().due(), request.open().size(), Integer::sum);
            List<String> dues = new ArrayList<>();
            open.forEach((day, many) -> dues.add(due(day, many, showing)));
            return showing.all(dues);
        }
        if (!waiting.summaries().isEmpty())
            return due(waiting.summaries().getFirst().due(), waiting.summaries().size(), showing);
        return waiting.next() == null
                ? ""
                : showing.text("home.next", waiting.next().due());
    }
}
