package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.platform.FiscalYear;

/** Any plan that a test makes up and writes as a page, as CSV, as a sheet or as one pasted reads back the same. */
class RoundTripTests {

    private static final List<String> HEADINGS =
            List.of("部", "年度", "課", "担当", "ミッション", "取組", "ビジョン", "方針", "指標", "目標値");
    private static final List<String> BEGINNINGS = List.of(
            "遊具を",
            "3、4年生に",
            "○×クイズで",
            "(1)の取組を",
            "10 周年の式を",
            "=計画を",
            "-5℃の日に",
            "+1の",
            "@駅前を",
            "「緑」を",
            "“A”と\"B\"を",
            "1.5℃目標を",
            "〇〇区と",
            "①番の",
            "・中の",
            "A, B, Cを",
            "𠮷野の👨‍👩‍👧を",
            "<b>太字</b> & 斜体を",
            "（仮称）広場を");
    private static final List<String> ENDINGS =
            List.of("点検する。", "直し、\n使えるようにする。", "造る", "「安全」にする。", "年2回（春・秋）\n点検する。", "Inspect every playground.");

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static PlanDocument plan(Random random) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (int section = 0; section <= random.nextInt(5); section++) {
            String name = "第" + section + List.of("課", "室", "センター", "課（仮称）").get(random.nextInt(4));
            boolean units = random.nextBoolean();
            @Nullable String mission = null;
            @Nullable String missionFrom = null;
            for (int unit = 0; unit <= (units ? random.nextInt(3) : 0); unit++) {
                if (random.nextInt(3) > 0) {
                    mission = "使命" + section + "・" + unit + "を果たす。";
                    missionFrom = null;
                } else if (mission != null && missionFrom == null) missionFrom = "係" + (unit - 1);
                List<Item> items = new ArrayList<>();
                for (int item = 0; item <= random.nextInt(4); item++) {
                    // The first is plain, so that not every one begins with the same mark.
                    String begins = number == 0 ? "遊具を" : BEGINNINGS.get(random.nextInt(BEGINNINGS.size()));
                    String wording = begins + "第" + number++ + ENDINGS.get(random.nextInt(ENDINGS.size()));
                    Map<String, String> fields = new LinkedHashMap<>();
                    if (random.nextBoolean())
                        fields.put("指標", List.of("点検数", "率, \"A\"", "＝数\n※年度末").get(random.nextInt(3)));
                    if (random.nextBoolean())
                        fields.put("目標値", List.of("40か所", "=80%", "3橋\nまで補修").get(random.nextInt(3)));
                    items.add(new Item(wording, fields));
                }
                rows.add(new Row(name, units ? "係" + unit : null, mission, missionFrom, items));
            }
        }
        return new PlanDocument(
                "みどり部",
                new FiscalYear(2019 + random.nextInt(8)),
                random.nextBoolean() ? "緑の多い、\n安全なまち。" : null,
                random.nextBoolean() ? "助け合って進める。" : null,
                rows,
                List.of());
    }

    /** Its table, one initiative to a row; what a sheet would merge is left blank where it is to be. */
    private static List<List<String>> table(PlanDocument plan, boolean merged) {
        List<List<String>> table = new ArrayList<>(List.of(HEADINGS));
        String section = "";
        for (Row row : plan.rows()) {
            boolean first = true;
            for (Item item : row.items()) {
                boolean top = table.size() == 1;
                boolean sameSection = merged && row.section().equals(section);
                table.add(List.of(
                        top || !merged ? plan.department() : "",
                        top || !merged ? plan.year().inJapanese() : "",
                        sameSection ? "" : row.section(),
                        row.unit() == null || merged && !first ? "" : row.unit(),
                        first && row.mission() != null && row.missionFrom() == null ? row.mission() : "",
                        item.wording(),
                        top && plan.vision() != null ? plan.vision() : "",
                        top && plan.policy() != null ? plan.policy() : "",
                        item.fields().getOrDefault("指標", ""),
                        item.fields().getOrDefault("目標値", "")));
                first = false;
                section = row.section();
            }
        }
        return table;
    }

    private static String csv(List<List<String>> table, CSVFormat format) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, format)) {
            for (List<String> row : table) csv.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static byte[] workbook(List<List<String>> table, PlanDocument plan) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("計画");
            for (int i = 0; i < table.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < table.get(i).size(); j++)
                    if (!table.get(i).get(j).isEmpty())
                        row.createCell(j).setCellValue(table.get(i).get(j));
            }
            int from = 1;
            for (Row row : plan.rows()) {
                int to = from + row.items().size() - 1;
                if (to > from && row.unit() != null) sheet.addMergedRegion(new CellRangeAddress(from, to, 3, 3));
                from = to + 1;
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }

    private static String page(PlanDocument plan) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html><body><h1>" + plan.year().inJapanese() + " " + plan.department() + "の目標</h1>\n");
        if (plan.vision() != null)
            page.append("<h2>ビジョン</h2><p>").append(html(plan.vision())).append("</p>\n");
        if (plan.policy() != null)
            page.append("<h2>組織運営方針</h2><p>").append(html(plan.policy())).append("</p>\n");
        page.append("<table><tr><th>課</th><th>担当</th><th>ミッション</th><th>取組</th><th>指標</th><th>目標値</th></tr>\n");
        for (Row row : plan.rows()) {
            int span = row.items().size();
            boolean first = true;
            for (Item item : row.items()) {
                page.append("<tr>");
                if (first)
                    for (String cell : new String[] {
                        row.section(),
                        row.unit() == null ? "" : row.unit(),
                        row.mission() == null || row.missionFrom() != null ? "" : row.mission()
                    })
                        page.append("<td rowspan=\"")
                                .append(span)
                                .append("\">")
                                .append(html(cell))
                                .append("</td>");
                page.append("<td>○ ").append(html(item.wording())).append("</td>");
                for (String field : List.of("指標", "目標値"))
                    page.append("<td>")
                            .append(html(item.fields().getOrDefault(field, "")))
                            .append("</td>");
                page.append("</tr>\n");
                first = false;
            }
        }
        return page.append("</table></body></html>").toString();
    }

    private static PlanDocument bare(Reading reading) {
        PlanDocument plan = Documents.read(reading);
        return new PlanDocument(plan.department(), plan.year(), plan.vision(), plan.policy(), plan.rows(), List.of());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverItIsWrittenInItReadsBackTheSame(long seed) {
        PlanDocument plan = plan(new Random(seed));
        for (boolean merged : new boolean[] {false, true}) {
            List<List<String>> table = table(plan, merged);
            String csv = csv(table, CSVFormat.EXCEL);
            assertThat(bare(Documents.reading("plan.csv", csv.getBytes(StandardCharsets.UTF_8))))
                    .as("CSV")
                    .isEqualTo(plan);
            assertThat(bare(Documents.reading("plan.xlsx", workbook(table, plan))))
                    .as("workbook")
                    .isEqualTo(plan);
            String pasted = csv(
                    table,
                    CSVFormat.EXCEL
                            .builder()
                            .setDelimiter('\t')
                            .setRecordSeparator("\n")
                            .get());
            assertThat(bare(Documents.reading(
                            "pasted.txt",
                            pasted.replace("&", "&amp;").replace("<", "&lt;").getBytes(StandardCharsets.UTF_8))))
                    .as("pasted")
                    .isEqualTo(plan);
        }
        assertThat(bare(Documents.reading("plan.html", page(plan).getBytes(StandardCharsets.UTF_8))))
                .as("page")
                .isEqualTo(plan);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inAnyEncodingItReadsBackTheSame(long seed) {
        PlanDocument plan = plan(new Random(seed));
        String csv = csv(table(plan, true), CSVFormat.EXCEL);
        for (String charset :
                List.of("UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            Charset encoding = Charset.forName(charset);
            if (!encoding.newEncoder().canEncode(csv)) continue;
            assertThat(bare(Documents.reading("plan.csv", csv.getBytes(encoding))))
                    .as(charset)
                    .isEqualTo(plan);
        }
    }
}
