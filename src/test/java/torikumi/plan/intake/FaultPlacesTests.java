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
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Place;

/** Each way a document can be broken, and the place that is named. A page's table begins in line 13, its rows in 14. */
class FaultPlacesTests {

    private static final String ROW = "総務課\t支援する。\t<ul><li>○ 甲</li></ul>";
    private static final String CSV = "部,年度,課,担当,ミッション,取組\n";

    static Stream<Arguments> brokenPages() {
        return Stream.of(
                arguments("no table", page("表はありません。"), List.of("1:1 NO_PLAN")),
                arguments("two years", page("令和4年度", HEADER, ROW), List.of("13:1 OTHER_YEAR")),
                arguments("unknown heading row", page("項目\t内容\t備考", ROW), List.of("13:1 NO_PLAN")),
                arguments("heading twice", page(HEADER + "\tミッション（使命・役割）", ROW), List.of("13:27 REPEATED_COLUMN")),
                arguments("no rows", page(HEADER), List.of("13:1 NO_ROWS")),
                arguments("no section", page(HEADER, "\t支援する。\t○ 甲"), List.of("14:1 NO_SECTION")),
                arguments("no section in a cell", page(HEADER, "<p> </p>\t支援する。\t○ 甲"), List.of("14:1 NO_SECTION")),
                arguments("open bracket", page(HEADER, "防災課 (地域\t支援する。\t○ 甲"), List.of("14:1 NOT_A_SECTION")),
                arguments("empty bracket", page(HEADER, "防災課 ()\t支援する。\t○ 甲"), List.of("14:1 NOT_A_SECTION")),
                arguments("no items", page(HEADER, "総務課\t支援する。\t"), List.of("14:11 NO_INITIATIVE")),
                arguments(
                        "empty items",
                        page(HEADER, "総務課\t支援する。\t<ul><li>○ </li></ul>"),
                        List.of("14:19 NO_INITIATIVE")),
                arguments("short row", page(HEADER, "総務課\t支援する。", ROW), List.of("14:1 NARROW_ROW")),
                arguments("long row", page(HEADER, ROW + "\t\t余り"), List.of("14:34 WIDE_ROW")),
                arguments("no tabs", page(HEADER, ROW, "職員課 育てる。", "○ 乙"), List.of("15:1 LOOSE_LINE")),
                arguments("section alone", page(HEADER, ROW, "職員課", "○ 乙"), List.of("15:1 LOOSE_LINE")),
                arguments(
                        "lead of a list", page(HEADER, "総務課\t\t次の取組<ul><li>○ 甲</li></ul>"), List.of("14:6 LOOSE_LINE")),
                arguments(
                        "same initiative twice",
                        page(HEADER, "総務課\t支援する。\t<ul><li>○ 甲</li><li>・甲 </li></ul>"),
                        List.of("14:31 SAME_TWICE")),
                arguments(
                        "open list",
                        page(HEADER, "総務課\t支援する。\t<ul><li>○ 甲</li>", "<p>職員課</p>\t<p></p>\t<ul><li>○ 乙</li></ul>"),
                        List.of("14:11 UNCLOSED_ELEMENT")),
                arguments(
                        "open quotation mark",
                        page(
                                HEADER,
                                "総務課\t支援する。\t<ul style=\"x><li>○ 甲</li></ul>",
                                "職員課\t\t<ul style=\"x\"><li>○ 乙</li></ul>"),
                        List.of("14:11 OPEN_TAG")),
                arguments("cut off in a tag", page(HEADER, ROW, "職員課\t\t○ 乙 <ul sty"), List.of("15:10 OPEN_TAG")),
                arguments("open comment", page(HEADER, ROW, "<!-- 職員課\t\t○ 乙"), List.of("15:1 OPEN_COMMENT")),
                arguments("open script", page(HEADER, ROW, "<script>職員課\t\t○ 乙"), List.of("15:1 UNCLOSED_ELEMENT")),
                arguments(
                        "control character by reference",
                        page(HEADER, "総務課\t\t○ 甲&#1;"),
                        List.of("14:6 CONTROL_CHARACTER")),
                arguments(
                        "control character",
                        page(HEADER, "総務課\t\t○ \uD83D\uDE00甲\u0000"),
                        List.of("14:10 CONTROL_CHARACTER")),
                arguments(
                        "two missions",
                        page(
                                "<table><tr><td>課</td><td>ミッション</td><td>取組</td></tr>"
                                        + "<tr><td rowspan=2>総務課</td><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr></table>"),
                        List.of("14:9 TWO_MISSIONS")),
                arguments(
                        "all of them",
                        "部の経営戦略\n" + HEADER + "\n\t支援する。\t\n総務課\t支援する。\n" + ROW + "\n" + ROW,
                        List.of("3:1 NO_SECTION", "4:1 NARROW_ROW", "6:21 SAME_TWICE")));
    }

    static Stream<Arguments> brokenTables() {
        return Stream.of(
                arguments("no columns", "部,課\n総務部,総務課", List.of("1:1 NO_COLUMN")),
                arguments("no lines", CSV, List.of("1:1 NO_ROWS")),
                arguments("no year in words", CSV + "総務部,今年,総務課,,,甲", List.of("2:5 NOT_A_YEAR")),
                arguments("two years", CSV + "総務部,R3,総務課,,,甲\n,R4,,,,乙", List.of("3:5 NO_SECTION")),
                arguments("two departments", CSV + "総務部,R3,総務課,,,甲\n企画部,,,,,乙", List.of("3:6 NO_SECTION")),
                arguments("no section", CSV + "総務部,R3,,,,甲", List.of("2:8 NO_SECTION")),
                arguments("no initiative", CSV + "総務部,R3,総務課,,,", List.of("2:14 NO_INITIATIVE")),
                arguments("short line", CSV + "総務部,R3,総務課\n", List.of("2:1 NO_INITIATIVE")),
                arguments("long line", CSV + "総務部,R3,総務課,,,甲,,余り", List.of("2:17 WIDE_ROW")),
                arguments("same twice", CSV + "総務部,R3,総務課,,,甲\n,,,,,○甲", List.of("3:6 SAME_TWICE")),
                arguments("two missions", CSV + "総務部,R3,総務課,,A,甲\n,,,,B,乙", List.of("3:5 TWO_MISSIONS")),
                arguments("two units", CSV + "総務部,R3,防災課(計画),地域,,甲", List.of("2:16 NOT_A_UNIT")),
                arguments("open quote", CSV + "総務部,R3,総務課,,\"支援\nする。,甲\n", List.of("2:13 QUOTATION_MARKS")),
                arguments(
                        "text after quote",
                        CSV + "\"総務部\",R3,\n\"総務\n部\",R3,\"総務\"課,,,甲",
                        List.of("2:10 NO_SECTION", "4:11 QUOTATION_MARKS")),
                arguments(
                        "after broken lines",
                        CSV + "\r\n総務部,R3,総務課,,\"一\r二\r\n三\",甲\r\n,R9,,,,乙",
                        List.of("6:5 NO_SECTION")),
                arguments("tsv", CSV.replace(',', '\t') + "総務部\tR3\t\t\t\t甲", List.of("2:8 NO_SECTION")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"brokenPages", "brokenTables"})
    void namesEveryFaultWithLineColumnAndWhatIsExpected(String what, String text, List<String> expected) {
        Reading reading = Documents.reading(text);
        List<Fault> faults = reading instanceof Reading.Unreadable unreadable ? unreadable.faults() : List.of();

        assertThat(faults).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Fault fault = faults.get(i);
            assertThat(fault.place().line() + ":" + fault.place().column() + " " + fault.kind())
                    .isEqualTo(expected.get(i));
            assertThat(fault.found()).hasSizeLessThan(60);
        }
    }

    @Test
    void showsWhatItFound() {
        assertThat(Documents.faults(page(HEADER, "防災課 (地域\t支援する。\t○ 甲")))
                .containsExactly(new Fault(new Place(null, 14, 1), Fault.Kind.NOT_A_SECTION, "防災課 (地域"));
    }

    @Test
    void refusesFilesThatAreNoText() {
        assertThat(bytes().kind()).isEqualTo(Fault.Kind.EMPTY_FILE);
        assertThat(bytes(' ', '\n').kind()).isEqualTo(Fault.Kind.EMPTY_FILE);
        assertThat(bytes(0xEF, 0xBB, 0xBF).kind()).isEqualTo(Fault.Kind.EMPTY_FILE);
        assertThat(bytes('P', 'K', 3, 4, 20).kind()).isEqualTo(Fault.Kind.BROKEN_WORKBOOK);
        assertThat(bytes('%', 'P', 'D', 'F', '-').kind()).isEqualTo(Fault.Kind.PDF);
        assertThat(Documents.faults(Documents.reading("a.txt", new byte[5 * 1024 * 1024 + 1])))
                .singleElement()
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.TOO_LARGE));
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

        assertThat(Documents.faults(Documents.reading("a.txt", utf8.toByteArray())))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place().line()).isEqualTo(2);
                    assertThat(fault.place().column()).isEqualTo(3);
                    assertThat(fault.arguments()).containsExactly("E3", 17);
                });
        assertThat(Documents.faults(Documents.reading("a.txt", shiftJis.toByteArray())))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.place().line()).isEqualTo(2);
                    assertThat(fault.place().column()).isEqualTo(5);
                    assertThat(fault.arguments()).first().isEqualTo("FF");
                });
    }

    private static Fault bytes(int... bytes) {
        byte[] file = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) file[i] = (byte) bytes[i];
        List<Fault> faults = Documents.faults(Documents.reading("plan.csv", file));
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }
}
