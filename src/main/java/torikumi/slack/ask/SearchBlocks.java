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
import torikumi.platform.Say;
import torikumi.slack.card.Card;
import torikumi.slack.card.Link;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.Pages;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Typed;

/** What was found for words: the best first, the matched words in bold. */
final class SearchBlocks {

    private static final int PER_PAGE = 10;

    private SearchBlocks() {}

    /** @param page from 1; past the end is the last one */
    public static Reply of(Found.Hits found, Scope scope, int page, Showing showing) {
        Say say = showing.say();
        String words = Mrkdwn.quotable(found.words());
        Pages<Found.Hit> pages = Pages.of(found.hits(), PER_PAGE, page);
        List<Plan> plans =
                found.hits().stream().map(hit -> planOf(hit.found())).distinct().toList();
        String where = plans.size() == 1
                ? showing.plan(plans.getFirst())
                : String.join(
                        say.text("list.comma"),
                        plans.stream().map(showing::plan).toList());
        Card card = new Card()
                .header(say.text("search.title", words))
                .context(say.text("search.summary", where, found.hits().size()));
        for (Found.Hit hit : pages.shown()) {
            card.text(title(hit.found(), say), Link.openBeside(say, title(hit.found(), say), Typed.of(hit.found())));
            card.run(highlighted(hit));
        }
        String asking = Typed.search(scope.year(), words);
        var links = new ArrayList<Link>();
        pages.next(say, "button.next", asking).ifPresent(links::add);
        links.add(Link.open(say.text("button.department"), Typed.department(plans.getFirst())));
        showing.share(pages.asking(asking)).ifPresent(links::add);
        Found.Hit best = found.hits().getFirst();
        return card.links(links)
                .reply(say.text(
                        "search.fallback", words, found.hits().size(), where, title(best.found(), say), best.text()));
    }

    static String title(Found found, Say say) {
        return switch (found) {
            case Found.OfInitiative(Plan plan, Section section, Unit unit, Initiative initiative) ->
                say.text("search.initiative", initiative.code(), Typed.unitName(section, unit));
            case Found.OfUnit(Plan plan, Section section, Unit unit) ->
                say.text("mission.title", Typed.unitName(section, unit));
            case Found.OfSection(Plan plan, Section section) -> say.text("mission.title", section.name());
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
