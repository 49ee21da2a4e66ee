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
import torikumi.slack.card.Pages;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SummaryWords;
import torikumi.slack.edge.HomeAt;

/** What waits for somebody, to be answered right there: each request with a line for each initiative, and the summaries to write. */
public final class DueBlocks {

    // The Home tab has 100 blocks, most of which are for what stands below.
    private static final int REQUESTS = 5;
    private static final int LINES = 20;
    private static final int FOLDED = 20;
    private static final int SUMMARIES = 5;

    private DueBlocks() {}

    /** @param at where the reader is, if that still waits */
    public static void on(Card card, Waiting waiting, HomeAt at, HealthScale scale, Showing showing) {
        List<Request> requests = waiting.requests();
        if (requests.size() > REQUESTS || waiting.open().size() > LINES) many(card, requests, at, scale, showing);
        else
            for (Request request : requests) {
                card.header(due(request.reminder().due(), request.open().size(), showing))
                        .context(title(request, showing));
                answers(card, request, 1, scale, showing);
            }
        List<Reminder> summaries = waiting.summaries();
        if (requests.isEmpty() && !summaries.isEmpty())
            card.header(due(summaries.getFirst().due(), summaries.size(), showing));
        for (Reminder summary : summaries.stream().limit(SUMMARIES).toList()) summary(card, summary, showing);
        if (requests.isEmpty() && summaries.isEmpty()) nothing(card, waiting.next(), showing);
    }

    /** One is unfolded, the first or where the reader is; each of the others is a line that unfolds it. */
    private static void many(Card card, List<Request> requests, HomeAt at, HealthScale scale, Showing showing) {
        Request unfolded = requests.stream()
                .filter(request -> request.reminder().id().equals(at.reminderId()))
                .findFirst()
                .orElseGet(requests::getFirst);
        dues(requests).forEach((day, open) -> card.header(due(day, open, showing)));
        card.heading(showing.text(
                "home.due.unfolded", title(unfolded, showing), unfolded.open().size()));
        answers(card, unfolded, at.page(), scale, showing);
        List<Request> others =
                requests.stream().filter(request -> request != unfolded).toList();
        if (others.isEmpty()) return;
        card.heading(showing.text("home.due.others", others.size()));
        for (Request request : others.stream().limit(FOLDED).toList()) {
            Reminder reminder = request.reminder();
            String title = title(request, showing);
            card.text(
                    showing.text(
                            ReminderWords.isOverdue(reminder, showing) ? "home.due.folded.overdue" : "home.due.folded",
                            title,
                            reminder.due(),
                            request.open().size()),
                    page(reminder, 1, "home.button.unfold", title, showing));
        }
        if (others.size() > FOLDED) card.context(showing.text("home.due.more", others.size() - FOLDED));
    }

    private static Button page(Reminder reminder, int page, String key, Object fact, Showing showing) {
        return Button.act(SlackIds.REMINDER_PAGE, showing, key, reminder.id() + " " + page, fact);
    }

    private static String title(Request request, Showing showing) {
        Reminder reminder = request.reminder();
        return showing.text(
                "reminder.title", reminder.about().office(), SummaryWords.month(reminder.period(), showing));
    }

    private static void answers(Card card, Request request, int page, HealthScale scale, Showing showing) {
        Reminder reminder = request.reminder();
        Pages<ReminderCard.Line> pages = Pages.of(request.open(), LINES, page);
        for (ReminderCard.Line line : pages.shown())
            AnswerLine.on(card, line, reminder.id(), pages.page(), scale, showing);
        List<Button> buttons = new ArrayList<>(RestBlocks.buttons(reminder.id(), request.open(), scale, showing));
        if (!pages.isFirst()) buttons.add(page(reminder, pages.page() - 1, "home.button.before", LINES, showing));
        if (pages.left() > 0) buttons.add(page(reminder, pages.page() + 1, "home.button.next", pages.left(), showing));
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
            List<String> dues = new ArrayList<>();
            dues(waiting.requests()).forEach((day, many) -> dues.add(due(day, many, showing)));
            return showing.all(dues);
        }
        if (!waiting.summaries().isEmpty())
            return due(waiting.summaries().getFirst().due(), waiting.summaries().size(), showing);
        return waiting.next() == null
                ? ""
                : showing.text("home.next", waiting.next().due());
    }

    /** How much is open by when, what is due first before the rest. */
    private static Map<LocalDate, Integer> dues(List<Request> requests) {
        Map<LocalDate, Integer> open = new LinkedHashMap<>();
        for (Request request : requests)
            open.merge(request.reminder().due(), request.open().size(), Integer::sum);
        return open;
    }
}
