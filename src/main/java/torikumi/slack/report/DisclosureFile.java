package torikumi.slack.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import torikumi.report.CsvFile;
import torikumi.report.disclosure.Archive;
import torikumi.slack.card.Showing;

/** What is handed out: a page to be printed, the same as tables, and their digests. Of the same record always the same bytes. Pure. */
final class DisclosureFile {

    static final String PAGE = "disclosure.html";

    // A4 with the number of each page; CSS Paged Media, 4.2 (margin boxes).
    private static final String PRINT = """
            @page { size: A4; margin: 18mm 15mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
            body { font-family: "BIZ UDPGothic", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif; font-size: 10.5pt; line-height: 1.5; color: #000; background: #fff; max-width: 60em; margin: 0 auto; padding: 1em; }
            h1 { font-size: 16pt; margin: 0 0 .3em; }
            h2 { font-size: 13pt; margin: 1.6em 0 .4em; border-bottom: 1pt solid #000; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 1em; }
            caption { text-align: left; font-weight: bold; padding: .2em 0; break-after: avoid; }
            th, td { border: .5pt solid #555; padding: .2em .5em; text-align: left; vertical-align: top; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; }
            th { background: #eee; font-weight: bold; white-space: normal; overflow-wrap: break-word; }
            tbody th { width: 9em; }
            tr, .upright { break-inside: avoid; }
            .brief { white-space: nowrap; }
            @media print { body { max-width: none; padding: 0; } }
            """;

    private static final int BRIEF = 16;

    private DisclosureFile() {}

    /** @param name of what it is about */
    static byte[] of(String name, DisclosureTables tables, Showing showing) {
        List<DisclosureTable> all = tables.all();
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put(PAGE, page(tables.safe(showing.text("disclosure.title", name)), tables.period(), all, showing));
        for (DisclosureTable table : all) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.headings());
            rows.addAll(table.rows());
            files.put(table.file(), CsvFile.of(rows));
        }
        return Archive.of(files);
    }

    private static byte[] page(String title, String period, List<DisclosureTable> tables, Showing showing) {
        var page = new HtmlPage()
                .open("html", "lang", showing.say().japanese() ? "ja" : "en")
                .open("head")
                .empty("meta", "charset", "utf-8")
                .element("title", title)
                .style(PRINT)
                .close()
                .open("body")
                .element("h1", title)
                .element("p", period)
                .element("p", showing.text("disclosure.how"));
        for (DisclosureTable table : tables) {
            page.element("h2", table.title());
            if (table.rows().isEmpty()) page.element("p", showing.text("disclosure.none"));
            else if (table.upright()) table.rows().forEach(row -> upright(page, table, row));
            else across(page, table);
        }
        return page.close().close().bytes();
    }

    private static void across(HtmlPage page, DisclosureTable table) {
        page.open("table").open("thead").open("tr");
        table.headings().forEach(heading -> page.element("th", heading, "scope", "col"));
        page.close().close().open("tbody");
        for (List<String> row : table.rows()) {
            page.open("tr");
            for (String cell : row)
                if (isBrief(cell)) page.element("td", cell, "class", "brief");
                else page.element("td", cell);
            page.close();
        }
        page.close().close();
    }

    /** A code, a moment, a name: not longer than 2021-04-01 09:00. */
    private static boolean isBrief(String cell) {
        return cell.chars().map(each -> each < 0x1100 ? 1 : 2).sum() <= BRIEF;
    }

    /** A table of the row, without what is empty in it; what comes first tells it from the others. */
    private static void upright(HtmlPage page, DisclosureTable table, List<String> row) {
        page.open("table", "class", "upright")
                .element("caption", "%s  %s  %s".formatted(row.get(0), row.get(1), row.get(2)))
                .open("tbody");
        for (int i = 3; i < row.size(); i++) {
            if (row.get(i).isEmpty()) continue;
            page.open("tr")
                    .element("th", table.headings().get(i), "scope", "row")
                    .element("td", row.get(i))
                    .close();
        }
        page.close().close();
    }
}
