package torikumi.slack.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import torikumi.platform.Say;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.slack.Reply;

/** Initiatives that wait for news: what was never heard of, then the longest silence first. */
public final class StaleBlocks {

    private static final int PER_PAGE = 15;
    private static final int NAMED = 5;

    private StaleBlocks() {}

    /** @param page from 1; past the end is the last one */
    public static Reply of(Survey survey, int days, int page, Showing showing) {
        Say say = showing.say();
        Board stale = survey.board().stale(days, showing.today());
        int size = stale.lines().size();
        Pages<Reported> pages = Pages.of(stale.lines(), PER_PAGE, page);
        String title = say.text("stale.title", days);
        Card card = new Card()
                .header(title)
                .context(showing.beside(survey.name(showing), say.text("standing.size", size), showing.asOf()));
        if (size == 0) card.text(say.text(survey.isClosed() ? "stale.closed" : "stale.none", days));
        else if (!survey.isOneOffice()) card.context(bySection(stale, say));
        for (Reported line : pages.shown()) {
            if (survey.isOneOffice()) ReportedLines.add(card, line, showing);
            else ReportedLines.addWithOffice(card, line, showing);
        }
        return card.likeliest(links(survey, days, size, pages, showing))
                .reply(
                        size == 0
                                ? say.text("stale.fallback.none", survey.name(showing), days, showing.asOf())
                                : say.text(
                                        "stale.fallback",
                                        survey.name(showing),
                                        days,
                                        size,
                                        showing.asOf(),
                                        stale.lines().stream()
                                                .limit(NAMED)
                                                .map(line -> line.where()
                                                        .initiative()
                                                        .code()
                                                        .toString())
                                                .collect(Collectors.joining(say.text("list.comma")))));
    }

    /** 総務課 3  職員課 2: which sections have not been heard of. */
    private static String bySection(Board stale, Say say) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        stale.lines().forEach(line -> counts.merge(line.where().section().name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> say.text("standing.count", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static List<Link> links(Survey survey, int days, int size, Pages<Reported> pages, Showing showing) {
        Say say = showing.say();
        String words = Asking.stale(days, survey.words());
        var links = new ArrayList<Link>();
        pages.next(say, "button.next", words).ifPresent(links::add);
        if (survey.isSection() && size > 0)
            links.add(Link.record(
                    say.text("button.record"),
                    say.text("button.record.spoken", survey.name(showing)),
                    Asking.of(survey.place())));
        if (size == 0 && days > 7 && !survey.isClosed())
            links.add(Link.open(say.text("button.silentFor", 7), Asking.stale(7, survey.words())));
        if (size > 0) showing.share(pages.asking(words)).ifPresent(links::add);
        links.add(Link.open(say.text("button.status"), Asking.status("", survey.words())));
        links.add(Link.up(survey.plan(), showing));
        return links;
    }
}
