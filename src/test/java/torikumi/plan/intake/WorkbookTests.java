package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

/** Workbooks as offices keep them: merged cells, hidden rows, dates, formulas, several sheets; and what is none. */
class WorkbookTests {

    private static final String[] HEADINGS = {"部", "年度", "課", "取組", "目標値"};
    private static final String[] ROW = {"みどり部", "令和6年度", "公園課", "遊具を点検する。", "40か所"};

    private static byte[] workbook(Consumer<XSSFWorkbook> content) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet sheet(Workbook book, String name, String[]... rows) {
        Sheet sheet = book.createSheet(name);
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < rows[i].length; j++)
                if (!rows[i][j].isEmpty()) row.createCell(j).setCellValue(rows[i][j]);
        }
        return sheet;
    }

    private static Reading reading(byte[] bytes) {
        return Documents.reading("plan.xlsx", bytes);
    }

    private static PlanDocument read(Consumer<XSSFWorkbook> content) {
        return Documents.read(reading(workbook(content)));
    }

    private static List<Item> items(PlanDocument plan) {
        return plan.rows().stream().flatMap(row -> row.items().stream()).toList();
    }

    private static String[] row(String... cells) {
        return cells;
    }

    @Test
    void readsTitlesMergedCellsAndHeadingsInTwoRows() throws IOException {
        try (InputStream file = WorkbookTests.class.getResourceAsStream("/plan/titles-and-merged-cells.xlsx")) {
            PlanDocument plan = Documents.read(reading(file.readAllBytes()));

            assertThat(plan.department()).isEqualTo("みどり部");
            assertThat(plan.year()).isEqualTo(new FiscalYear(2024));
            assertThat(plan.rows())
                    .extracting(row -> row.section() + row.mission())
                    .containsExactly("公園課公園を守る。", "道路課道を守る。");
            assertThat(Documents.wordings(plan)).containsExactly("遊具を点検する。", "便所を洋式に\nする。", "橋を直す。");
            assertThat(items(plan).get(1).fields()).isEqualTo(Map.of("目標値 中間", "2", "目標値 年度末", "6"));
            assertThat(plan.unread())
                    .extracting(remark -> remark.kind() + " " + remark.place().sheet() + " "
                            + remark.place().cell())
                    .containsExactly("OTHER_SHEET 記入例 A1", "NOTE 令和6年度 A9");
        }
    }

    @Test
    void hiddenRowsColumnsAndSheetsAreLeftOutAndSaidSo() {
        PlanDocument plan = read(book -> {
            Sheet sheet = sheet(
                    book,
                    "計画",
                    row("部", "年度", "課", "取組", "内部メモ", "時期"),
                    row("みどり部", "令和6年度", "公園課", "遊具を点検する。", "秘密", "4月"),
                    row("", "", "公園課", "昨年の取組。", "", ""),
                    row("", "", "道路課", "橋を直す。", "", "5月"));
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(4, true);
            sheet(book, "古い計画", HEADINGS, ROW);
            book.setSheetHidden(1, true);
        });

        assertThat(Documents.wordings(plan)).containsExactly("遊具を点検する。", "橋を直す。");
        assertThat(items(plan)).extracting(Item::fields).containsExactly(Map.of("時期", "4月"), Map.of("時期", "5月"));
        assertThat(plan.unread())
                .extracting(remark -> remark.kind() + " " + remark.place().cell() + " " + remark.arguments())
                .containsExactly("OTHER_SHEET A1 []", "HIDDEN_COLUMNS E1 [1]", "HIDDEN_ROWS A3 [1]");
    }

    @Test
    void showsDatesAndNumbersAsTheSheetDoes() {
        PlanDocument plan = read(book -> {
            Sheet sheet = sheet(
                    book, "計画", row("部", "年度", "課", "取組", "期限", "完了", "率", "予算", "件数", "月", "長さ", "確認"), ROW.clone());
            Row row = sheet.getRow(1);
            number(book, row, 4, 45383, "yyyy/m/d");
            number(book, row, 5, 45383, "[$-411]ggge\"年\"m\"月\"d\"日\";@");
            number(book, row, 6, 0.8, "0%");
            number(book, row, 7, 1234567, "#,##0");
            number(book, row, 8, 40, "0\"か所\"");
            number(book, row, 9, 45383, "yyyy\"年\"m\"月\"");
            number(book, row, 10, 0.1 + 0.2, "General");
            row.createCell(11).setCellValue(true);
        });

        assertThat(items(plan).getFirst().fields())
                .containsExactly(
                        Map.entry("期限", "2024/4/1"),
                        Map.entry("完了", "令和6年4月1日"),
                        Map.entry("率", "80%"),
                        Map.entry("予算", "1,234,567"),
                        Map.entry("件数", "40か所"),
                        Map.entry("月", "2024年4月"),
                        Map.entry("長さ", "0.3"),
                        Map.entry("確認", "TRUE"));
    }

    private static void number(Workbook book, Row row, int column, double value, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        var cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    @Test
    void keepsFormulasAsWhatTheyShowAndTextThatBeginsLikeOne() {
        PlanDocument plan = read(book -> {
            Sheet sheet = sheet(
                    book, "計画", row("部", "年度", "課", "取組", "計", "式"), row("みどり部", "令和6年度", "公園課", "=遊具を点検する。", "", ""));
            var cached = sheet.getRow(1).createCell(4);
            cached.setCellFormula("1+2");
            cached.setCellValue(3);
            sheet.getRow(1).createCell(5).setCellFormula("SUM(A1:A2)");
            sheet.createRow(2).createCell(2).setCellValue("道路課");
            sheet.getRow(2).createCell(3).setCellValue("+1度の対策、@駅前を-5%減らす。");
        });

        assertThat(Documents.wordings(plan)).containsExactly("=遊具を点検する。", "+1度の対策、@駅前を-5%減らす。");
        assertThat(items(plan).getFirst().fields()).containsEntry("計", "3");
    }

    @Test
    void leavesOutReadingAidsAndWhatIsStruckOut() {
        PlanDocument plan = read(book -> {
            Sheet sheet = sheet(book, "計画", HEADINGS, ROW, row("", "", "道路課", "橋を直す。", "3橋"));
            Font struck = book.createFont();
            struck.setStrikeout(true);
            var text = new XSSFRichTextString("遊具を点検する。遊具を更新する。");
            text.applyFont(0, 8, struck);
            sheet.getRow(1).getCell(3).setCellValue(text);
            CellStyle style = book.createCellStyle();
            style.setFont(struck);
            sheet.getRow(2).getCell(4).setCellStyle(style);
        });

        assertThat(Documents.wordings(plan)).containsExactly("遊具を更新する。", "橋を直す。");
        assertThat(items(plan).getLast().fields()).isEmpty();
        assertThat(plan.unread())
                .extracting(remark -> remark.kind() + " " + remark.found())
                .containsExactly("STRUCK_OUT 遊具を点検する。", "STRUCK_OUT 3橋");
    }

    @Test
    void yesAndNoAreReadInBothWaysThatWorkbooksWriteThem() throws IOException {
        byte[] bytes = workbook(book -> {
            Sheet sheet = sheet(book, "計画", row("部", "年度", "課", "取組", "期限"), ROW.clone());
            number(book, sheet.getRow(1), 4, 45383, "yyyy/m/d");
            Font struck = book.createFont();
            struck.setStrikeout(true);
            sheet.getRow(1).getCell(4).getCellStyle().setFont(struck);
        });
        bytes = changed(
                bytes,
                "xl/styles.xml",
                part(bytes, "xl/styles.xml").replaceFirst("<strike val=\"[^\"]+\"/>", "<strike val=\"false\"/>"));
        bytes = changed(
                bytes,
                "xl/workbook.xml",
                part(bytes, "xl/workbook.xml").replaceFirst("<workbookPr[^>]*>", "<workbookPr date1904=\"true\"/>"));

        PlanDocument plan = Documents.read(reading(bytes));

        assertThat(items(plan).getFirst().fields()).containsExactly(Map.entry("期限", "2028/4/2"));
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void mergedCellsReachDownWhateverStandsInThem() {
        PlanDocument plan = read(book -> {
            Sheet sheet = sheet(
                    book,
                    "計画",
                    row("部", "年度", "課", "取組", "指標", "目標値", "時期"),
                    row("みどり部", "令和6年度", "公園課", "遊具を点検する。", "点検数", "40か所", "年度末"),
                    row("", "", "", "", "修繕数", "12基", ""),
                    row("", "", "", "便所を洋式にする。", "整備数", "6か所", ""),
                    row("", "", "道路課", "橋を直す。", "補修数", "3橋", "7月"));
            for (String range : List.of("A2:A5", "B2:B5", "C2:C4", "D2:D3", "G2:G4"))
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        });

        assertThat(items(plan))
                .containsExactly(
                        new Item("遊具を点検する。", Map.of("指標", "点検数\n修繕数", "目標値", "40か所\n12基", "時期", "年度末")),
                        new Item("便所を洋式にする。", Map.of("指標", "整備数", "目標値", "6か所", "時期", "年度末")),
                        new Item("橋を直す。", Map.of("指標", "補修数", "目標値", "3橋", "時期", "7月")));
    }

    @Test
    void aSheetForEachDepartmentIsAPlanOfEach() {
        byte[] bytes = workbook(book -> {
            sheet(book, "みどり部", row("令和6年度 重点取組"), row("課", "取組"), row("公園課", "遊具を点検する。"));
            sheet(book, "くらし部", row("令和6年度 重点取組"), row("課", "取組"), row("消費課", "相談を増やす。"));
            sheet(book, "記入例", row("令和6年度 重点取組"), row("課", "取組"), row("○○課", "○○する。"));
        });

        Reading.Read read = (Reading.Read) reading(bytes);

        assertThat(read.documents())
                .extracting(plan -> plan.department() + plan.year().shortName() + Documents.wordings(plan))
                .containsExactly("みどり部R6[遊具を点検する。]", "くらし部R6[相談を増やす。]");
        assertThat(read.documents().getFirst().unread())
                .extracting(Remark::found)
                .containsExactly("記入例");
    }

    @Test
    void asksWhichOfSeveralSheetsIsMeant() {
        byte[] bytes = workbook(book -> {
            sheet(book, "当初", HEADINGS, ROW);
            sheet(book, "改定", HEADINGS, row("みどり部", "令和6年度", "公園課", "遊具を更新する。", "50か所"));
            sheet(book, "メモ", row("打合せの記録"));
        });

        assertThat(reading(bytes))
                .isEqualTo(new Reading.Wanting(
                        Set.of(Reading.Missing.SHEET),
                        new Reading.Understood(null, null, List.of("当初", "改定"), List.of(), 0)));
        PlanDocument chosen = Documents.read(DocumentReader.read("plan.xlsx", bytes, new Given(null, null, "改定")));
        assertThat(Documents.wordings(chosen)).containsExactly("遊具を更新する。");
        assertThat(Documents.faults(DocumentReader.read("plan.xlsx", bytes, new Given(null, null, "ない"))))
                .containsExactly(new Fault(Place.START, Fault.Kind.NO_SUCH_SHEET, "", "ない"));
    }

    @Test
    void namesTheSheetAndTheCellOfAFault() {
        Reading reading = reading(workbook(book ->
                sheet(book, "計画", HEADINGS, ROW, row("", "", "道路課", "", "3橋"), row("", "今年", "水辺課", "草を刈る。", ""))));

        assertThat(Documents.faults(reading))
                .extracting(fault -> fault.place().sheet() + " " + fault.place().cell() + " " + fault.kind())
                .containsExactly("計画 D3 NO_INITIATIVE", "計画 B4 NOT_A_YEAR");
    }

    static Stream<byte[]> broken() {
        byte[] whole = workbook(book -> sheet(book, "計画", HEADINGS, ROW));
        return Stream.of(
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOfRange(whole, 0, whole.length - 30),
                changed(whole, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c r=\"A1\"><v>1"),
                changed(
                        whole,
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
                changed(whole, "xl/workbook.xml", "kein XML"),
                changed(whole, "[Content_Types].xml", "<Types/>"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenWorkbookIsRefusedInOneSentence(byte[] bytes) {
        assertThat(Documents.faults(reading(bytes)))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.BROKEN_WORKBOOK);
    }

    private static byte[] changed(byte[] workbook, String part, String content) {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                var bytes = new ByteArrayOutputStream();
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(byte[] workbook, String part) throws IOException {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                if (entry.getName().equals(part)) return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            throw new AssertionError("no part " + part);
        }
    }

    private static byte[] zip(String... names) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new ZipOutputStream(bytes)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write('x');
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml,WORD",
        "ppt/presentation.xml,SLIDES",
        "content.xml,OPEN_DOCUMENT",
        "xl/workbook.bin,BINARY_EXCEL",
        "xl/vbaProject.bin,WITH_MACROS",
        "写真.jpg,ARCHIVE"
    })
    void whatIsPackedLikeAWorkbookIsNamedForWhatItIs(String part, Fault.Kind kind) {
        assertThat(Documents.faults(reading(zip("[Content_Types].xml", part))))
                .extracting(Fault::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "EncryptedPackage,WITH_PASSWORD",
        "WordDocument,WORD",
        "PowerPoint Document,SLIDES",
        "Workbook,OLD_EXCEL"
    })
    void oldFilesAreNamedForWhatTheyAre(String entry, Fault.Kind kind) throws IOException {
        try (var files = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            files.writeFilesystem(bytes);
            assertThat(Documents.faults(Documents.reading("plan.xlsx", bytes.toByteArray())))
                    .extracting(Fault::kind)
                    .containsExactly(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/worksheets/sheet1.xml", "docProps/core.xml", "_rels/.rels", "[Content_Types].xml"})
    void aBombIsRefusedByWhatComesOutOfIt(String part) throws IOException {
        byte[] whole = workbook(book -> sheet(book, "計画", HEADINGS, ROW));
        var bytes = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(whole));
                var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (!entry.getName().equals(part)) out.write(in.readAllBytes());
                else {
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    out.write(xml.substring(0, xml.lastIndexOf("</")).getBytes(StandardCharsets.UTF_8));
                    byte[] blanks = new byte[1024 * 1024];
                    Arrays.fill(blanks, (byte) ' ');
                    for (int i = 0; i < (part.contains("sheet") ? 210 : 5); i++) out.write(blanks);
                    out.write(xml.substring(xml.lastIndexOf("</")).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(bytes.size()).isLessThan(1024 * 1024);
        assertThat(Documents.faults(reading(bytes.toByteArray())))
                .extracting(Fault::kind)
                .containsExactly(Fault.Kind.UNPACKS_TOO_LARGE);
    }
}
