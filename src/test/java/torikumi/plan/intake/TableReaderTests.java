package torikumi.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static torikumi.plan.intake.Documents.read;
import static torikumi.plan.intake.Documents.reading;
import static torikumi.plan.intake.Documents.wordings;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;

class TableReaderTests {

    private static final String MERGED = """
            部,年度,課,担当,ミッション,取組,指標,時期
            総務部,令和3年度,総務課,,支援する。,○ 甲,10件,
            ,,,,,○ 乙,,9月
            ,,防災課,計画,備える。,丙,,
            ,,,,,丁,,
            ,,,地域,,戊,,
            ,,職員課,,,己,,
            """;

    @Test
    void carriesDownWhatASpreadsheetMerged() {
        PlanDocument plan = read(MERGED);

        assertThat(plan.department()).isEqualTo("総務部");
        assertThat(plan.year()).isEqualTo(new FiscalYear(2021));
        assertThat(plan.rows())
                .containsExactly(
                        new Row(
                                "総務課",
                                null,
                                "支援する。",
                                null,
                                List.of(new Item("甲", Map.of("指標", "10件")), new Item("乙", Map.of("時期", "9月")))),
                        new Row("防災課", "計画", "備える。", null, List.of(new Item("丙", Map.of()), new Item("丁", Map.of()))),
                        new Row("防災課", "地域", "備える。", "計画", List.of(new Item("戊", Map.of()))),
                        new Row("職員課", null, null, null, List.of(new Item("己", Map.of()))));
        assertThat(plan.unread()).isEmpty();
    }

    @Test
    void readsTheSameWhenEveryCellIsRepeated() {
        String repeated = """
                部,年度,課,担当,ミッション,取組,指標,時期
                総務部,令和3年度,総務課,,支援する。,○ 甲,10件,
                総務部,令和3年度,総務課,,支援する。,○ 乙,,9月
                総務部,令和3年度,防災課,計画,備える。,丙,,
                総務部,令和3年度,防災課,計画,備える。,丁,,
                総務部,令和3年度,防災課,地域,,戊,,
                総務部,令和3年度,職員課,,,己,,
                """;

        assertThat(withoutRemarks(repeated)).isEqualTo(withoutRemarks(MERGED));
    }

    private static PlanDocument withoutRemarks(String text) {
        PlanDocument plan = read(text);
        return new PlanDocument(plan.department(), plan.year(), plan.vision(), plan.policy(), plan.rows(), List.of());
    }

    static Stream<String> otherForms() {
        return Stream.of(
                MERGED.replace(',', '\t'),
                MERGED.replace("\n", "\r\n"),
                MERGED.replace("\n", "\r"),
                MERGED.stripTrailing(),
                "\uFEFF" + MERGED,
                "\n,,,\n" + MERGED + "\n,,,,,,,\n",
                MERGED.replace("総務課", " \"総務課\" "),
                MERGED.replace("部,年度,課,担当,ミッション,取組", "Department,Fiscal Year,Section,Unit,Mission,Initiative"),
                MERGED.replace("部,年度,課,担当,ミッション,取組", "部局名,会計年度,課の名称,係,使命・役割,重点取組み事項"),
                MERGED.replace("部,年度,課,担当,ミッション,取組", "部,年 度,課名,ユニット,ミッション（使命・役割）,重点取り組み"));
    }

    @ParameterizedTest
    @MethodSource("otherForms")
    void readsTheSameInOtherForms(String text) {
        assertThat(withoutRemarks(text)).isEqualTo(withoutRemarks(MERGED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "UTF-8", "UTF-16"})
    void readsOtherEncodingsWhateverTheNameSays(String charset) {
        assertThat(read(Documents.reading("plan.txt", MERGED.getBytes(Charset.forName(charset)))))
                .isEqualTo(read(MERGED));
    }

    @Test
    void keepsWhatOnlyWindowsCanWriteInShiftJis() {
        String text = "部,年度,課,取組\n総務部,R3,総務課,①髙﨑～㈱Ⅳ\n".replace("①", "※①");

        assertThat(wordings(read(Documents.reading("a.csv", text.getBytes(Charset.forName("windows-31j"))))))
                .containsExactly("※①髙﨑～㈱Ⅳ");
    }

    @Test
    void keepsLineBreaksOfACellAndDividesOnlyBullets() {
        PlanDocument plan = read("""
                部,年度,課,取組
                総務部,R3,総務課,"○ 甲を
                行う。""二重""、カンマ"
                ,,,"・乙
                ・丙"
                ,,,"① 丁
                　戊"
                """);

        assertThat(wordings(plan)).containsExactly("甲を\n行う。\"二重\"、カンマ", "乙", "丙", "丁\n　戊");
    }

    @Test
    void takesVisionPolicyAndUnitsInBrackets() {
        PlanDocument plan = read("""
                ビジョン,方針,部,年度,課,取組
                "一段落。

                二段落。",方針。,総務部,2021,防災課（地域）,甲
                ,,,,総務課,乙
                ,,,,防災課 (地域),丙
                """);

        assertThat(plan.vision()).isEqualTo("一段落。\n\n二段落。");
        assertThat(plan.policy()).isEqualTo("方針。");
        assertThat(plan.rows().stream()
                        .map(row -> row.section() + row.unit() + row.items().size()))
                .containsExactly("防災課地域2", "総務課null1");
    }

    @Test
    void keepsExtraColumnsInTheirOrder() {
        Item item = read("部,年度,課,取組,目標値,指標,時期\n総務部,R3,総務課,甲,10件,受付数,年度末\n")
                .rows()
                .getFirst()
                .items()
                .getFirst();

        assertThat(item.fields())
                .containsExactly(Map.entry("目標値", "10件"), Map.entry("指標", "受付数"), Map.entry("時期", "年度末"));
    }

    @Test
    void carriesTheUnitDownWithItsSectionAndSaysSo() {
        PlanDocument plan = read("部,年度,課,担当,取組\n総務部,R3,防災課,地域,甲\n総務部,R3,防災課,,乙\n");

        assertThat(plan.rows()).singleElement().satisfies(row -> assertThat(row.unit())
                .isEqualTo("地域"));
        assertThat(plan.said()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Remark.Kind.CARRIED_DOWN);
            assertThat(remark.place().line()).isEqualTo(3);
        });
    }

    @Test
    void readsAPageOfTabsAsAPage() {
        assertThat(reading(Documents.page(Documents.HEADER, "総務課\t\t甲"))).isInstanceOf(Reading.Read.class);
        assertThat(read(Documents.reading(
                                "plan.csv",
                                Documents.page(Documents.HEADER, "総務課\t\t甲").getBytes(StandardCharsets.UTF_16)))
                        .rows())
                .hasSize(1);
    }
}
