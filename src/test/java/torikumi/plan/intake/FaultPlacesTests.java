package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static torikumi.plan.intake.Documents.HEADER;
import static torikumi.plan.intake.Documents.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.intake.PlanDocument.Fault;

/** Each way a document can be broken, and the place that is named. A page's table begins in line 13, its rows in 14. */
class FaultPlacesTests {

    private static final String ROW = "総務課\t支援する。\t<ul><li>○ 甲</li></ul>";
    private static final String CSV = "部,年度,課,担当,ミッション,取組\n";

    static Stream<Arguments> brokenPages() {
        return Stream.of(
                arguments("no department", "令和3年度\n" + HEADER + "\n" + ROW, List.of("1:1 部の名称")),
                arguments("no year", "総務部\n\n  組織運営方針\n方針。\n\n部の経営戦略\n" + HEADER + "\n" + ROW, List.of("3:3 年度のある見出し")),
                arguments("no table", page("表はありません。"), List.of("13:9 表の見出し行")),
                arguments("two years", page("令和4年度", HEADER, ROW), List.of("13:1 ほかの見出しと同じ年度（令和3年度）")),
                arguments("unknown heading row", page("項目\t内容\t備考", ROW), List.of("13:1 表の見出し行")),
                arguments("heading twice", page(HEADER + "\tミッション", ROW), List.of("13:27 1回だけの見出し")),
                arguments("no rows", page(HEADER), List.of("13:1 見出し行の下")),
                arguments("no section", page(HEADER, "\t支援する。\t○ 甲"), List.of("14:1 課の名称")),
                arguments("no section in a cell", page(HEADER, "<p> </p>\t支援する。\t○ 甲"), List.of("14:1 課の名称")),
                arguments("open bracket", page(HEADER, "防災課 (地域\t支援する。\t○ 甲"), List.of("14:1 課の名称")),
                arguments("empty bracket", page(HEADER, "防災課 ()\t支援する。\t○ 甲"), List.of("14:1 課の名称")),
                arguments("no items", page(HEADER, "総務課\t支援する。\t"), List.of("14:11 重点取組み事項")),
                arguments("empty items", page(HEADER, "総務課\t支援する。\t<ul><li>○ </li></ul>"), List.of("14:19 重点取組み事項")),
                arguments("short row", page(HEADER, "総務課\t支援する。", ROW), List.of("14:1 3列の行")),
                arguments("long row", page(HEADER, ROW + "\t\t余り"), List.of("14:34 3列までの行")),
                arguments("no tabs", page(HEADER, ROW, "職員課 育てる。", "○ 乙"), List.of("16:1 タブで区切った行")),
                arguments("section alone", page(HEADER, ROW, "職員課", "○ 乙"), List.of("15:1 タブで区切った行", "16:1 タブで区切った行")),
                arguments("same row twice", page(HEADER, ROW, "総 務課\t\t○ 乙"), List.of("15:1 まだ書かれていない課または担当")),
                arguments(
                        "same initiative twice",
                        page(HEADER, "総務課\t支援する。\t<ul><li>○ 甲</li><li>・甲 </li></ul>"),
                        List.of("14:32 総務課 にまだ書かれていない取組")),
                arguments(
                        "open list",
                        page(HEADER, "総務課\t支援する。\t<ul><li>○ 甲</li>", "<p>職員課</p>\t<p></p>\t<ul><li>○ 乙</li></ul>"),
                        List.of("14:11 閉じた <ul>…</ul>")),
                arguments(
                        "open quotation mark",
                        page(
                                HEADER,
                                "総務課\t支援する。\t<ul style=\"x><li>○ 甲</li></ul>",
                                "職員課\t\t<ul style=\"x\"><li>○ 乙</li></ul>"),
                        List.of("14:11 「>」と引用符で閉じた <ul> タグ")),
                arguments("cut off in a tag", page(HEADER, ROW, "職員課\t\t○ 乙 <ul sty"), List.of("15:10 「>」で閉じたタグ")),
                arguments("open comment", page(HEADER, ROW, "<!-- 職員課\t\t○ 乙"), List.of("15:1 「-->」で閉じたコメント")),
                arguments("open script", page(HEADER, ROW, "<script>職員課\t\t○ 乙"), List.of("15:1 閉じた <script>")),
                arguments("control character by reference", page(HEADER, "総務課\t\t○ 甲&#1;"), List.of("14:6 目に見えない制御文字")),
                arguments(
                        "control character", page(HEADER, "総務課\t\t○ \uD83D\uDE00甲\u0000"), List.of("14:10 目に見えない制御文字")),
                arguments(
                        "two missions",
                        page(
                                "<table><tr><td>課</td><td>ミッション</td><td>取組</td></tr>"
                                        + "<tr><td rowspan=2>総務課</td><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr></table>"),
                        List.of("14:1 「総務課」に1つだけのミッション")),
                arguments(
                        "all of them",
                        "部の経営戦略\n" + HEADER + "\n\t支援する。\t\n総務課\t支援する。\n" + ROW + "\n" + ROW,
                        List.of(
                                "1:1 年度のある見出し",
                                "1:1 部の名称",
                                "3:1 課の名称",
                                "3:8 重点取組み事項",
                                "4:1 3列の行",
                                "6:1 まだ書かれていない課または担当")));
    }

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                arguments("no columns", "部,課\n総務部,総務課", List.of("1:1 年度", "1:1 重点取組み事項")),
                arguments("no lines", CSV, List.of("2:1 見出し行の下に")),
                arguments("no year", CSV + "総務部,,総務課,,,甲\n総務部,,総務課,,,乙", List.of("2:5 年度（例")),
                arguments("no year in words", CSV + "総務部,今年,総務課,,,甲", List.of("2:5 年度（例")),
                arguments("two years", CSV + "総務部,R3,総務課,,,甲\n,R4,,,,乙", List.of("3:2 1つのファイルに1つの年度")),
                arguments("two departments", CSV + "総務部,R3,総務課,,,甲\n企画部,,,,,乙", List.of("3:1 1つのファイルに1つの部")),
                arguments("no section", CSV + "総務部,R3,,,,甲", List.of("2:8 課の名称")),
                arguments("no initiative", CSV + "総務部,R3,総務課,,,", List.of("2:14 重点取組み事項")),
                arguments("short line", CSV + "総務部,R3,総務課\n", List.of("2:1 重点取組み事項")),
                arguments("long line", CSV + "総務部,R3,総務課,,,甲,,余り", List.of("2:17 見出しのある列だけの行")),
                arguments("same twice", CSV + "総務部,R3,総務課,,,甲\n,,,,,○甲", List.of("3:7 総務課 にまだ書かれていない取組")),
                arguments("two missions", CSV + "総務部,R3,総務課,,A,甲\n,,,,B,乙", List.of("3:5 「総務課」に1つだけのミッション")),
                arguments("two units", CSV + "総務部,R3,防災課(計画),地域,,甲", List.of("2:16 担当の名称を1つ")),
                arguments("open quote", CSV + "総務部,R3,総務課,,\"支援\nする。,甲\n", List.of("2:13 二重引用符")),
                arguments(
                        "text after quote",
                        CSV + "\"総務部\",R3,\n\"総務\n部\",R3,\"総務\"課,,,甲",
                        List.of("2:1 重点", "2:10 課の名称", "4:11 二重引用符")),
                arguments(
                        "after broken lines",
                        CSV + "\r\n総務部,R3,総務課,,\"一\r二\r\n三\",甲\r\n,R9,,,,乙",
                        List.of("6:2 1つのファイルに1つの年度")),
                arguments("tsv", CSV.replace(',', '\t') + "総務部\tR3\t\t\t\t甲", List.of("2:8 課の名称")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenPages", "brokenTables"})
    void namesEveryFaultWithLineColumnAndWhatIsExpected(String what, String text, List<String> expected) {
        Reading reading = Documents.reading(text);
        List<Fault> faults = reading instanceof Reading.Unreadable unreadable ? unreadable.faults() : List.of();

        assertThat(faults).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Fault fault = faults.get(i);
            assertThat(fault.line() + ":" + fault.column() + " " + fault.expected())
                    .startsWith(expected.get(i));
            assertThat(fault.found()).isNotBlank().hasSizeLessThan(60);
        }
    }

    @Test
    void showsWhatItFound() {
        assertThat(Documents.faults(page(HEADER, "防災課 (地域\t支援する。\t○ 甲")))
                .containsExactly(new Fault(14, 1, "防災課 (地域", "課の名称（例: 総務課、防災危機管理課 (地域防災)）"));
    }

    @Test
    void refusesFilesThatAreNoText() {
        assertThat(bytes()).satisfies(fault -> assertThat(fault.found()).isEqualTo("（空のファイル）"));
        assertThat(bytes(' ', '\n'))
                .satisfies(fault -> assertThat(fault.found()).isEqualTo("（空のファイル）"));
        assertThat(bytes(0xEF, 0xBB, 0xBF))
                .satisfies(fault -> assertThat(fault.found()).isEqualTo("（空のファイル）"));
        assertThat(bytes('P', 'K', 3, 4, 20)).satisfies(fault -> {
            assertThat(fault.found()).contains("Excel");
            assertThat(fault.expected()).contains("CSV");
        });
        assertThat(bytes('%', 'P', 'D', 'F', '-'))
                .satisfies(fault -> assertThat(fault.found()).contains("PDF"));
        assertThat(Documents.faults(DocumentReader.read("a.txt", new byte[5 * 1024 * 1024 + 1])))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("5MiB"));
    }

    @Test
    void namesTheFirstByteThatCannotBeRead() {
        ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
        utf8.writeBytes("総務部\n組織".getBytes(StandardCharsets.UTF_8));
        utf8.write(0xE3);
        utf8.writeBytes("運営".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream shiftJis = new ByteArrayOutputStream();
        shiftJis.writeBytes("総務部\n組織運営".getBytes(Charset.forName("windows-31j")));
        shiftJis.write(0xFF);

        assertThat(Documents.faults(DocumentReader.read("a.txt", utf8.toByteArray())))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(3);
                    assertThat(fault.found()).contains("0xE3", "17バイト目");
                });
        assertThat(Documents.faults(DocumentReader.read("a.txt", shiftJis.toByteArray())))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.column()).isEqualTo(5);
                    assertThat(fault.found()).contains("0xFF");
                });
    }

    private static Fault bytes(int... bytes) {
        byte[] file = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) file[i] = (byte) bytes[i];
        List<Fault> faults = Documents.faults(DocumentReader.read("plan.csv", file));
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }
}
