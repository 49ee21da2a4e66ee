package torikumi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import torikumi.platform.Chance;

/** Names of sheets and texts of cells, as spreadsheets take them. */
class SheetTextTests {

    @Test
    void sheetsHaveNamesOfTheirOwnWhateverSectionsAreCalled() {
        var names = new SheetNames();
        assertThat(List.of(
                                "総務課",
                                "総務課",
                                "A/B課[北]:*?\\",
                                "History",
                                "'課'",
                                "",
                                "課".repeat(40),
                                "課".repeat(40),
                                "Ａ課",
                                "abc",
                                "ABC")
                        .stream()
                        .map(names::of))
                .containsExactly(
                        "総務課",
                        "総務課 (2)",
                        "A-B課-北-----",
                        "History (2)",
                        "’課’",
                        "-",
                        "課".repeat(31),
                        "課".repeat(27) + " (2)",
                        "Ａ課",
                        "abc",
                        "ABC (2)");
    }

    @Test
    void anyNameIsOneThatExcelTakes() {
        var names = new SheetNames();
        Set<String> given = new HashSet<>();
        Chance.tried(2000, Chance::text, typed -> {
            String name = names.of(typed);
            assertThat(name).hasSizeBetween(1, 31).doesNotContainPattern("[\\[\\]:*?/\\\\\\p{Cntrl}\\p{Cs}]|^'|'$");
            assertThat(given.add(name.toLowerCase(Locale.ROOT))).isTrue();
        });
    }

    @Test
    void aTextOfAnyLengthFitsIntoACell() {
        assertThat(CellText.of("あ".repeat(40_000))).hasSize(32_767).endsWith("あ…");
        assertThat(CellText.of("𠮷".repeat(20_000)))
                .hasSizeLessThanOrEqualTo(32_767)
                .endsWith("𠮷…");
        assertThat(CellText.of("あ".repeat(32_767))).endsWith("ああ");
    }

    @Test
    void whatXmlHasNoPlaceForIsLeftOut() {
        assertThat(CellText.of("一\u0000二\u0008三\uFFFE四\uD800五\t六\r\n七\r八")).isEqualTo("一二三四五\t六\n七\n八");
    }

    @Test
    void whatLooksLikeOneSignToASpreadsheetIsReadAsItWasTyped() {
        assertThat(CellText.written("_x0041_ と _x005F_ と _x00")).isEqualTo("_x005F_x0041_ と _x005F_x005F_ と _x00");
    }

    @Test
    void tellsWhatWouldBeAFormula() {
        List<String> formulas =
                new ArrayList<>(List.of("=1+1", "+81", "-5%", "@SUM(A1)", "＝1", "＋1", "－1", "＠A1", "\t=1", "\r=1"));
        assertThat(formulas).allMatch(CellText::looksLikeFormula);
        assertThat(List.of("", "5%", "'=1", " =1", "総務課")).noneMatch(CellText::looksLikeFormula);
    }
}
