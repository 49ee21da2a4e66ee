package torikumi.slack.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import torikumi.report.publication.PublicFolder;
import torikumi.report.publication.PublicJson;
import torikumi.report.publication.PublicRecord;
import torikumi.report.publication.PublicRecord.OfInitiative;
import torikumi.report.publication.PublicRecord.OfPlan;
import torikumi.slack.ask.AccountLines;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;

/** The public record as pages that anybody can read, with a screen reader too: headings, captions, no script, nothing from elsewhere. Pure. */
final class PublicPages {

    // Black on white: 21:1 (WCAG 1.4.3).
    private static final String STYLE = """
            body { font-family: "BIZ UDPGothic", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif; font-size: 1rem; line-height: 1.7; color: #000; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
            a { color: #0000c8; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; padding: .5rem 0; }
            th, td { border: 1px solid #555; padding: .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; unicode-bidi: plaintext; }
            thead th { background: #eee; white-space: nowrap; }
            tbody th { font-weight: normal; white-space: nowrap; }
            thead th:nth-child(2) { width: 45%; }
            td p { margin: 0; }
            ul { margin: 0; padding-left: 1.2rem; }
            .words { white-space: pre-wrap; }
            time { display: block; }
            @media (max-width: 40rem) {
              tbody th { white-space: normal; min-width: 5em; }
              thead th:nth-child(2) { width: 40%; }
            }
            """;

    private PublicPages() {}

    /** What leads to the others last. */
    static SequencedMap<String, byte[]> of(PublicRecord record, Showing showing) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        for (OfPlan each : record.plans()) files.put(PublicFolder.page(each.plan()), page(each, showing));
        files.put(PublicFolder.JSON, PublicJson.of(record));
        files.put(PublicFolder.INDEX, index(record, showing));
        return files;
    }

    private static HtmlPage begun(String title, Showing showing) {
        return new HtmlPage()
                .open("html", "lang", showing.say().japanese() ? "ja" : "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .element("title", title)
                .style(STYLE)
                .close()
                .open("body")
                .open("main")
                .element("h1", title);
    }

    private static byte[] index(PublicRecord record, Showing showing) {
        HtmlPage page = begun(showing.text("public.title"), showing).element("p", showing.text("public.what"));
        if (record.plans().isEmpty()) page.element("p", showing.text("public.none"));
        else {
            page.open("ul");
            for (OfPlan each : record.plans())
                page.open("li")
                        .element("a", showing.name(each.plan()), "href", PublicFolder.page(each.plan()))
                        .close();
            page.close();
        }
        return page.open("p")
                .element("a", showing.text("public.json"), "href", PublicFolder.JSON)
                .close()
                .close()
                .close()
                .close()
                .bytes();
    }

    private static byte[] page(OfPlan of, Showing showing) {
        HtmlPage page = begun(showing.text("public.title.of", showing.name(of.plan())), showing)
                .open("p")
                .element("a", showing.text("public.all"), "href", PublicFolder.INDEX)
                .close()
                .element("p", showing.text("public.what"));
        Map<String, List<OfInitiative>> sections = of.initiatives().stream()
                .collect(Collectors.groupingBy(
                        each -> PeopleWords.office(
                                each.where().section(), each.where().unit(), showing.say()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        sections.forEach((name, initiatives) -> section(page, name, initiatives, showing));
        return page.close().close().close().bytes();
    }

    private static void section(HtmlPage page, String name, List<OfInitiative> initiatives, Showing showing) {
        page.element("h2", name)
                .open("table")
                .element("caption", showing.text("public.caption", name))
                .open("thead")
                .open("tr");
        for (String column : List.of("code", "initiative", "published"))
            page.element("th", showing.text("public.column." + column), "scope", "col");
        page.close().close().open("tbody");
        for (OfInitiative each : initiatives) {
            page.open("tr")
                    .element("th", each.where().initiative().code().toString(), "scope", "row")
                    .element("td", each.where().initiative().wording(), "class", "words")
                    .open("td");
            if (each.wordings().isEmpty()) page.element("p", showing.text("public.nothing"));
            else {
                page.open("ul");
                for (PublicRecord.Wording one : each.wordings())
                    page.open("li")
                            .element(
                                    "time",
                                    AccountLines.day(one.day(), showing),
                                    "datetime",
                                    one.day().toString())
                            .element("span", one.words(), "class", "words")
                            .close();
                page.close();
            }
            page.close().close();
        }
        page.close().close();
    }
}
