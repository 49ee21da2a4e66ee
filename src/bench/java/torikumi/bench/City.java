package torikumi.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A city's plans in one file: 800 initiatives in 20 departments. */
final class City {

    static final int DEPARTMENTS = 20;
    static final int EACH = 40;

    private City() {}

    /** @param first what the departments' names begin with */
    static List<List<String>> table(String first) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("部", "年度", "課", "ミッション", "取組", "指標", "目標値", "時期"));
        for (int department = 1; department <= DEPARTMENTS; department++)
            for (int item = 0; item < EACH; item++)
                table.add(List.of(
                        "%s%02d部".formatted(first, department),
                        "令和6年度",
                        "第%02d課".formatted(item / 5 + 1),
                        "区民が安心して暮らせるよう、第%d課の仕事を確実に進める。".formatted(item / 5 + 1),
                        "第%d地区の公園で遊具を点検し、必要な所から順に直して、安全に遊べるようにする。".formatted(item + 1),
                        "点検した公園の数",
                        "%dか所".formatted(item + 10),
                        "年度末"));
        return table;
    }

    static byte[] csv(List<List<String>> table) throws IOException {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<String> row : table) csv.printRecord(row);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(List<List<String>> table) throws IOException {
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

    static byte[] page(List<List<String>> table) {
        StringBuilder page = new StringBuilder("<html><body><table>\n");
        for (List<String> row : table)
            page.append("<tr><td>").append(String.join("</td><td>", row)).append("</td></tr>\n");
        return page.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
