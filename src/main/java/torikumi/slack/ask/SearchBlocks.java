package torikumi.slack.ask;

import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import torikumi.plan.Found;
import torikumi.plan.Initiative;
import torikumi.plan.Plan;
import torikumi.plan.Scope;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** What was found for words: the best first, the matched words in bold. */
final class SearchBlocks {

    private static final int PER_PAGE = 10;

    private SearchBlocks() {}

    /** @param page from 1; past the end is the last one */
    public static Reply of(Found.Hits found, Scope scope, int page, Showing showing) {
        String words = Mrkdwn.quotable(found.words());
        Pages<Found.Hit> pages = Pages.of(found.hits(), PER_PAGE, page);
        List<Plan> plans =
                found.hits().stream().map(hit -> planOf(hit.found())).distinct().toList();
        String where = plans.size() == 1
                ? showing.plan(plans.getFirst())
                : String.join(
                        showing.text("list.comma"),
                        plans.stream().map(showing::plan).toList());
        Card card = new Card()
                .header(showing.text("search.title", words))
                .context(showing.text("search.summary", where, found.hits().size()));
        for (Found.Hit hit : pages.shown()) {
            card.text(
                    title(hit.found(), showing),
                    Button.open(showing, "button.open", Typed.of(hit.found()), title(hit.found(), showing)));
            card.run(highlighted(hit));
        }
        String asking = Typed.search(scope.year(), words);
        var links = new ArrayList<Button>();
        pages.next(showing, "button.next", asking).ifPresent(links::add);
        links.add(Button.open(showing, "button.department", Typed.department(plans.getFirst())));
        showing.share(pages.asking(asking)).ifPresent(links::add);
        Found.Hit best = found.hits().getFirst();
        return card.buttons(links)
                .reply(showing.text(
                        "search.fallback",
                        words,
                        found.hits().size(),
                        where,
                        title(best.found(), showing),
                        best.text()));
    }

    static String title(Found found, Showing showing) {
        return switch (found) {
            case Found.OfInitiative(Plan plan, Section section, Unit unit, Initiative initiative) ->
                showing.text("search.initiative", initiative.code(), PeopleWords.office(section, unit, showing.say()));
            case Found.OfUnit(Plan plan, Section section, Unit unit) ->
                showing.text("mission.title", PeopleWords.office(section, unit, showing.say()));
            case Found.OfSection(Plan plan, Section section) -> showing.text("mission.title", section.name());
            default -> throw new IllegalArgumentException("no text of a plan: " + found);
        };
    }

    private static Plan planOf(Found found) {
        return switch (found) {
            case Found.OfInitiative of -> of.plan();
            case Found.OfUnit of -> of.plan();
            case Found.OfSection of -> of.plan();
            default -> throw new IllegalArgumentException("no text of a plan: " + found);
        };
    }

    private static List<RichTextElement> highlighted(Found.Hit hit) {
        var elements = new ArrayList<RichTextElement>();
        int from = 0;
        for (Found.Span span : hit.matched()) {
            if (span.start() > from) elements.add(Card.words(hit.text().substring(from, span.start()), false));
            elements.add(Card.words(hit.text().substring(span.start(), span.end()), true));
            from = span.end();
        }
        if (from < hit.text().length()) elements.add(Card.words(hit.text().substring(from), false));
        return elements;
    }
}
