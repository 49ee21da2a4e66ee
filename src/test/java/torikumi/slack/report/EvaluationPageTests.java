package torikumi.slack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import torikumi.progress.Progress;
import torikumi.progress.Situation;
import torikumi.progress.ValidUpdate;
import torikumi.report.ReadWorkbook;
import torikumi.report.evaluation.Direction;
import torikumi.report.evaluation.EvaluationBook;
import torikumi.report.evaluation.Sheet;
import torikumi.report.evaluation.SheetsOf;
import torikumi.report.evaluation.Term;
import torikumi.slack.card.Showing;
import torikumi.slack.evaluation.EvaluatedFestival;

/** Evaluation sheets as files: the page to print, and the workbook. Both are laid in {@code target/evaluation} to be looked at. */
class EvaluationPageTests {

    private static final String HOSTILE =
            "=1+1 <script>alert(1)</script> &lt; \"'\u0000\u0007\u202eabc\u2066 \uD800 שלום עולם 😀\r\nつづき\u2028つづき";

    private static Showing showing(String language) {
        return EvaluatedFestival.showing(Locale.forLanguageTag(language));
    }

    private static List<Sheet> sheets() {
        List<ValidUpdate> many = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> EvaluatedFestival.said(
                        i,
                        LocalDate.of(2021, 4, 1).plusDays(i * 9L).toString(),
                        i % 3 == 0 ? "遅れ" : "順調",
                        Progress.said("報告%03d ".formatted(i) + "長い報告です。".repeat(i * 14))
                                .reason(i % 3 == 0 ? HOSTILE : "")))
                .toList();
        Sheet hostile = SheetsOf.decided(
                EvaluatedFestival.undecided(many, Term.YEAR),
                SheetsOf.evaluation(1, Direction.REDUCE, Situation.grade("遅れ"), HOSTILE, "行\n".repeat(1500)));
        return List.of(
                EvaluatedFestival.undecided(List.of(), Term.YEAR),
                SheetsOf.confirmed(EvaluatedFestival.decided(), 1),
                hostile);
    }

    private static void lay(String name, byte[] content) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/evaluation"));
        Files.write(folder.resolve(name), content);
    }

    private static Document page(String language) throws Exception {
        String html = EvaluationPage.of(sheets(), "令和3年度 総務部 総務課", showing(language));
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        lay("page." + language + ".html", bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(html);
        return Jsoup.parse(html);
    }

    @Test
    void thePageIsOneFileWithoutScriptsOrAnythingFromElsewhere() throws Exception {
        for (String language : List.of("ja", "en")) {
            Document page = page(language);
            assertThat(page.select("script, link, img, iframe, object, embed, form, a"))
                    .isEmpty();
            assertThat(page.select("meta[charset]").attr("charset")).isEqualTo("UTF-8");
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .isEqualTo("default-src 'none'; style-src 'unsafe-inline'");
            assertThat(page.select("html").attr("lang")).isEqualTo(language);
            String style = page.select("style").html();
            assertThat(style)
                    .contains("size: A4", "tr { break-inside: avoid; }", "thead { display: table-header-group; }")
                    .doesNotContain("url(", "@import");
            assertThat(page.getAllElements().stream()
                            .flatMap(element -> element.attributes().asList().stream())
                            .map(attribute -> attribute.getKey()))
                    .noneMatch(name -> name.startsWith("on") || name.equals("href") || name.equals("src"));
            assertThat(page.select("table")).hasSize(3).allSatisfy(table -> {
                assertThat(table.select("thead th").text()).startsWith("総務-03  ".strip());
                assertThat(table.select("tbody tr > th[scope=row]")).hasSameSizeAs(table.select("tbody tr"));
            });
        }
    }

    @Test
    void whatPeopleTypedStandsThereAsTextAndTurnsNothingAround() throws Exception {
        Document page = page("ja");
        String text = page.body().text();
        assertThat(text)
                .contains("<script>alert(1)</script> &lt; \"'", "שלום עולם 😀", "<b>3万人</b>が来場した & 報告書")
                .contains("確定のあとに記録が変わりました", "（確定のあとの記録）", "報告なし", "未選択", "課題は書かれていません");
        String html = page.outputSettings(new Document.OutputSettings().prettyPrint(false))
                .html();
        assertThat(html.chars()).noneMatch(c -> c == 0 || c == 7 || c == 0x202e || c == 0x2066 || c == 0x2028);
        for (int i = 1; i <= 30; i++) assertThat(text).contains("報告%03d".formatted(i));
    }

    /** What is higher than a page is cut by every printer. */
    @Test
    void noRowIsHigherThanAGoodPartOfAPage() throws Exception {
        for (var cell : page("ja").select("td")) {
            String[] lines = cell.html().split("<br>", -1);
            int height = 0;
            for (String line : lines) height += 1 + Jsoup.parse(line).text().length() / 30;
            assertThat(height).as(cell.text()).isLessThanOrEqualTo(42);
        }
    }

    @Test
    void aLongTextIsDividedAndNothingOfItLost() {
        var chance = new Random(20220325);
        for (int i = 0; i < 300; i++) {
            var words = new StringBuilder();
            int length = chance.nextInt(400);
            for (int j = 0; j < length; j++)
                words.append(
                        switch (chance.nextInt(8)) {
                            case 0 -> "\n";
                            case 1 -> "😀";
                            default -> "あ";
                        });
            List<String> parts = Html.parts(words.toString(), 5, 4);
            assertThat(String.join("", parts).replace("\n", ""))
                    .isEqualTo(words.toString().replace("\n", ""));
            assertThat(parts).allSatisfy(part -> {
                assertThat(part.chars().filter(c -> c == '\n').count()).isLessThanOrEqualTo(4);
                if (!part.isEmpty()) {
                    assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                            .isFalse();
                    assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
                }
            });
        }
        long begun = System.nanoTime();
        assertThat(Html.parts("あ".repeat(40_000) + "\n".repeat(40_000), 30, 20)).isNotEmpty();
        assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
    }

    @Test
    void theWorkbookHasASheetForTheSectionAndOneForTheReports() throws Exception {
        for (String language : List.of("ja", "en")) {
            Showing showing = showing(language);
            byte[] book = EvaluationBook.of(sheets(), new EvaluationTexts("令和3年度 総務部 総務課", showing));
            lay("book." + language + ".xlsx", book);
            var read = new ReadWorkbook(book);
            String reports = language.equals("ja") ? "実績と出典" : "Results and sources";
            assertThat(read.sheets()).containsExactly("総務課", reports);
            assertThat(read.of("総務課", "pageSetup", "orientation")).isEqualTo("landscape");
            assertThat(read.of("総務課", "pageSetup", "paperSize")).isEqualTo("9");
            assertThat(read.sheets().stream()
                            .flatMap(name -> read.rows(name).stream())
                            .flatMap(List::stream)
                            .map(ReadWorkbook.Cell::formula))
                    .containsOnly("");
            List<List<ReadWorkbook.Cell>> rows = read.rows("総務課");
            assertThat(rows).hasSize(2 + 1 + 3);
            assertThat(rows.get(4).stream().map(ReadWorkbook.Cell::value))
                    .contains("総務-03", "会場の改修が続くため、次の年度の会場を早く決める。")
                    .anyMatch(cell -> cell.contains("祭典を開催し、<b>3万人</b>が来場した & 報告書をまとめた") && cell.contains("#1a2b3c50"));
            assertThat(rows.get(5).stream().map(ReadWorkbook.Cell::value))
                    .anyMatch(cell -> cell.startsWith("=1+1 <script>"));
            assertThat(read.rows(reports)).hasSize(1 + 4 + 30);
        }
    }
}
