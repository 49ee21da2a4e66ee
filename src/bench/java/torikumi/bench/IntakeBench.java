package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;

/** How long a city's plan takes to be read: 800 initiatives in 20 departments, as CSV, as a workbook and as a page; the first time and later ones. */
class IntakeBench {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int DEPARTMENTS = 20;
    private static final int EACH = 40;
    private static final int TIMES = 20;

    private final StringBuilder report =
            new StringBuilder("# Intake\n\n| | KiB | first ms | later ms |\n|---|---|---|---|\n");

    @Test
    void readsACity() throws IOException {
        List<List<String>> table = table();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("city.csv", csv(table));
        files.put("city.xlsx", workbook(table));
        files.put("city.html", page(table));
        for (var file : files.entrySet()) measure(file.getKey(), file.getValue());
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("intake.md"), report);
        System.out.println(report);
    }

    private void measure(String name, byte[] bytes) {
        long first = read(name, bytes);
        long later = Long.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) later = Math.min(later, read(name, bytes));
        report.append(
                "| %s | %d | %d | %d |%n".formatted(name, bytes.length / 1024, first / 1_000_000, later / 1_000_000));
    }

    private static long read(String name, byte[] bytes) {
        long from = System.nanoTime();
        Reading reading = DocumentReader.read(name, bytes, Given.NOTHING);
        long took = System.nanoTime() - from;
        if (!(reading instanceof Reading.Read(var documents))) throw new AssertionError(reading);
        assertThat(documents).hasSize(DEPARTMENTS);
        assertThat(documents).allSatisfy(plan -> assertThat(
                        plan.rows().stream().mapToInt(row -> row.items().size()).sum())
                .isEqualTo(EACH));
        return took;
    }

    private static List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("部", "年度", "課", "ミッション", "取組", "指標", "目標値", "時期"));
        for (int department = 1; department <= DEPARTMENTS; department++)
            for (int item = 0; item < EACH; item++)
                table.add(List.of(
                        "第%02d部".formatted(department),
                        "令和6年度",
                        "第%02d課".formatted(item / 5 + 1),
                        "区民が安心して暮らせるよう、第%d課の仕事を確実に進める。".formatted(item / 5 + 1),
                        "第%d地区の公園で遊具を点検し、必要な所から順に直して、安全に遊べるようにする。".formatted(item + 1),
                        "点検した公園の数",
                        "%dか所".formatted(item + 10),
                        "年度末"));
        return table;
    }

    private static byte[] csv(List<List<String>> table) throws IOException {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> row : table) csv.printRecord(row);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> table) throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("計画");
            for (int i = 0; i < table.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < table.get(i).size(); j++)
                    row.createCell(j).setCellValue(table.get(i).get(j));
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] page(List<List<String>> table) {
        StringBuilder page = new StringBuilder("<html><body><table>\n");
        for (List<String> row : table)
            page.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>\n");
        return page.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
