package torikumi.slack.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.report.Account;
import torikumi.report.evaluation.Evaluation;
import torikumi.report.evaluation.Sheet;
import torikumi.slack.ask.AccountLines;
import torikumi.slack.ask.EntryWords;
import torikumi.slack.card.BlockLimits;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Showing;
import torikumi.slack.evaluation.EvaluationWords;

/**
 * Evaluation sheets as a page to print on A4: without scripts, and without anything from elsewhere. What does not fit on a page goes on
 * below the initiative's name on the next, and no row is cut. Pure.
 */
final class EvaluationPage {

    // Of a row's text, in full-width characters, and how many lines of it may stand together.
    private static final int WIDTH = 30;
    private static final int LINES = 20;

    private static final int NAMED = 60;

    private static final String STYLE = """
            @page { size: A4; margin: 16mm 14mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
            * { box-sizing: border-box; }
            body { font-family: "BIZ UDPGothic", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif; font-size: 10pt; line-height: 1.5; color: #000; margin: 0 auto; max-width: 182mm; }
            h1 { font-size: 15pt; margin: 0; break-after: avoid; }
            p { margin: 1mm 0 4mm; break-after: avoid; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 8mm; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            th, td { border: 0.3mm solid #555; padding: 1.2mm 2mm; text-align: start; vertical-align: top; overflow-wrap: anywhere; unicode-bidi: plaintext; }
            thead th { background: #dce6f1; print-color-adjust: exact; -webkit-print-color-adjust: exact; break-after: avoid; }
            tbody th { font-weight: bold; }
            col.label { width: 32mm; }
            col.source { width: 42mm; }
            .source { font-size: 8pt; }
            .changed { font-weight: bold; }
            """;

    private EvaluationPage() {}

    /**
     * @param sheets at least one
     * @param name of what they are about
     */
    static String of(List<Sheet> sheets, String name, Showing showing) {
        String title = showing.text("evaluation.page", name);
        String about = showing.beside(
                time(sheets.getFirst(), showing),
                showing.text(
                        "evaluation.counted",
                        sheets.size(),
                        sheets.stream()
                                .filter(sheet ->
                                        sheet.newest() != null && sheet.newest().direction() != null)
                                .count(),
                        sheets.stream().filter(Sheet::isConfirmed).count()));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="UTF-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                %s
                </body>
                </html>
                """.formatted(
                        showing.say().locale().getLanguage(),
                        Html.text(title),
                        STYLE,
                        Html.text(title),
                        Html.text(about),
                        sheets.stream().map(sheet -> sheet(sheet, showing)).collect(Collectors.joining("\n")));
    }

    /** 年度 ・ 令和3年4月1日から令和4年3月25日まで: which year it is, whenever it is read. */
    static String time(Sheet sheet, Showing showing) {
        var period = sheet.account().period();
        return showing.beside(
                EvaluationWords.term(sheet.term(), showing),
                period.from() == null
                        ? ""
                        : showing.text(
                                "report.account.period",
                                AccountLines.day(period.from(), showing),
                                AccountLines.day(period.until(), showing)),
                period.until().equals(showing.today())
                        ? ""
                        : showing.text("report.account.asOf", AccountLines.day(showing.today(), showing)));
    }

    private static String sheet(Sheet sheet, Showing showing) {
        Found.OfInitiative where = sheet.reported().where();
        Evaluation newest = sheet.newest();
        var rows = new StringBuilder();
        var initiative = where.initiative();
        row(rows, showing.text("report.column.initiative"), initiative.wording());
        row(
                rows,
                showing.text("report.column.section"),
                PeopleWords.office(sheet.reported().office(), showing.say()));
        if (initiative.withdrawnOn() != null)
            row(rows, "", showing.text("initiative.withdrawn", initiative.withdrawnOn()));
        row(rows, showing.text("evaluation.field.health"), EvaluationWords.health(sheet, showing));
        String indicators = EvaluationWords.indicators(sheet, showing);
        if (!indicators.isEmpty()) row(rows, showing.text("report.column.indicators"), indicators);
        boolean summedUp = newest != null && !newest.results().isEmpty();
        row(
                rows,
                showing.text("evaluation.field.results"),
                summedUp
                        ? newest.results() + "\n" + EvaluationWords.summedUp(newest, showing)
                        : showing.text(
                                "evaluation.form.reports",
                                sheet.account().said().size()));
        for (Account.Step step : sheet.account().steps()) step(rows, sheet, step, showing);
        row(rows, showing.text("evaluation.field.issues"), EvaluationWords.issues(sheet, newest, showing));
        row(rows, showing.text("evaluation.field.grade"), EvaluationWords.selfEvaluation(newest, showing));
        row(rows, showing.text("evaluation.field.direction"), EvaluationWords.direction(newest, showing));
        row(rows, showing.text("evaluation.field.state"), EvaluationWords.confirmedByPost(sheet, showing));
        return """
                <table>
                <colgroup><col class="label"><col><col class="source"></colgroup>
                <thead><tr><th colspan="3">%s</th></tr></thead>
                <tbody>
                %s</tbody>
                </table>""".formatted(
                        Html.text(showing.text(
                                "report.account.initiative",
                                initiative.code(),
                                BlockLimits.cut(Mrkdwn.quotable(initiative.wording()), NAMED))),
                        rows);
    }

    private static void step(StringBuilder rows, Sheet sheet, Account.Step step, Showing showing) {
        switch (step) {
            case Account.Step.Gap gap -> row(rows, AccountLines.months(gap, showing), showing.text("standing.unheard"));
            case Account.Step.Said(var valid) -> {
                List<String> said = EntryWords.lines(valid.update(), showing);
                String day = showing.date(valid.update().asOf());
                String rest = said.getFirst().substring(day.length()).strip();
                List<String> words = said.subList(1, said.size());
                String source = String.join(
                        "\n",
                        AccountLines.sources(valid, null, showing).stream().toList());
                String mark = sheet.isNewSince(valid) ? showing.text("evaluation.newSince") + "\n" : "";
                row(rows, day, mark + (rest.isEmpty() ? "" : rest + "\n") + String.join("\n", words), source);
            }
        }
    }

    private static void row(StringBuilder rows, String label, String words) {
        row(rows, label, words, null);
    }

    /** @param source null where the words are as wide as the page */
    private static void row(StringBuilder rows, String label, String words, @Nullable String source) {
        boolean first = true;
        for (String part : Html.parts(Mrkdwn.harmless(words.strip()), WIDTH, LINES)) {
            rows.append("<tr><th scope=\"row\">")
                    .append(first ? Html.text(label) : "")
                    .append(source == null ? "</th><td colspan=\"2\">" : "</th><td>")
                    .append(Html.text(part))
                    .append("</td>");
            if (source != null)
                rows.append("<td class=\"source\">")
                        .append(first ? Html.text(source) : "")
                        .append("</td>");
            rows.append("</tr>\n");
            first = false;
        }
    }
}
