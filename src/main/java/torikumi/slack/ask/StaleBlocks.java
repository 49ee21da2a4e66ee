package torikumi.slack.ask;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;

/** Initiatives that wait for news, the longest silence first: しばらく更新なし, or for as many days as somebody names. */
final class StaleBlocks {

    private static final int PER_PAGE = 15;
    private static final int NAMED = 5;
    private static final int DAYS_OF_A_WEEK = 7;

    private StaleBlocks() {}

    /**
     * @param days null for longer than the rhythm in which each office is asked
     * @param page from 1; past the end is the last one
     */
    public static Reply of(Survey survey, @Nullable Integer days, int page, Showing showing) {
        Board board = survey.board();
        Board stale = days == null ? board.quiet(showing.today()) : board.stale(days, showing.today());
        int size = stale.lines().size();
        Pages<Reported> pages = Pages.of(stale.lines(), PER_PAGE, page);
        String title = days == null ? showing.text("standing.quiet") : showing.text("stale.title", days);
        Card card = new Card()
                .header(title)
                .context(showing.beside(survey.name(showing), showing.text("standing.size", size), showing.asOf()));
        if (days == null && !survey.isClosed()) card.context(rhythm(board, showing));
        if (size == 0) card.text(survey.isClosed() ? showing.text("stale.closed") : showing.text("stale.none", title));
        else if (!survey.isOneOffice()) card.context(bySection(stale, showing));
        for (Reported line : pages.shown()) {
            if (survey.isOneOffice()) ReportedLines.add(card, line, showing);
            else ReportedLines.addWithOffice(card, line, showing);
        }
        return card.likeliest(links(survey, days, size, pages, showing))
                .reply(
                        size == 0
                                ? showing.text("stale.fallback.none", survey.name(showing), title, showing.asOf())
                                : showing.text(
                                        "stale.fallback",
                                        survey.name(showing),
                                        title,
                                        size,
                                        showing.asOf(),
                                        stale.lines().stream()
                                                .limit(NAMED)
                                                .map(Reported::where)
                                                .toList()));
    }

    /** What しばらく更新なし means here. */
    private static String rhythm(Board board, Showing showing) {
        IntSummaryStatistics within = board.open().lines().stream()
                .mapToInt(line -> line.expected().within())
                .summaryStatistics();
        if (within.getCount() == 0) return showing.text("stale.rhythm.none");
        return within.getMin() == within.getMax()
                ? showing.text("stale.rhythm", within.getMin())
                : showing.text("stale.rhythm.several", within.getMin(), within.getMax());
    }

    /** 総務課 3  職員課 2: which sections have not been heard of. */
    private static String bySection(Board stale, Showing showing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        stale.lines().forEach(line -> counts.merge(line.where().section().name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> showing.text("standing.count", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static List<Button> links(
            Survey survey, @Nullable Integer days, int size, Pages<Reported> pages, Showing showing) {
        String words = days == null ? Typed.quiet(survey.words()) : Typed.stale(days, survey.words());
        var links = new ArrayList<Button>();
        pages.next(showing, "button.next", words).ifPresent(links::add);
        if (survey.isSection() && size > 0)
            links.add(Button.record(showing, "button.record", Typed.of(survey.place()), survey.name(showing)));
        if (size == 0 && (days == null || days > DAYS_OF_A_WEEK) && !survey.isClosed())
            links.add(Button.open(showing, "stale.title", Typed.stale(DAYS_OF_A_WEEK, survey.words()), DAYS_OF_A_WEEK));
        if (size > 0) showing.share(pages.asking(words)).ifPresent(links::add);
        links.add(Button.open(showing, "button.status", Typed.status("", survey.words())));
        links.add(Ways.up(survey.plan(), showing));
        return links;
    }
}
