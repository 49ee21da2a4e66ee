package torikumi.slack.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torikumi.plan.intake.DocumentReader;
import torikumi.plan.intake.Given;
import torikumi.plan.intake.Reading;
import torikumi.plan.intake.source.Fault;
import torikumi.plan.intake.source.Place;
import torikumi.plan.intake.source.Remark;
import torikumi.platform.FiscalYear;
import torikumi.platform.Texts;

/** What people read of a document that is not as it should be. */
class DocumentWordsTests {

    private static final DocumentWords JAPANESE = new DocumentWords(new Texts().in(Locale.JAPANESE));
    private static final DocumentWords ENGLISH = new DocumentWords(new Texts().in(Locale.ENGLISH));

    static Stream<DocumentWords> languages() {
        return Stream.of(JAPANESE, ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindHasItsSentenceInBothLanguages(DocumentWords words) {
        for (Fault.Kind kind : Fault.Kind.values())
            assertThat(words.of(new Fault(new Place(null, 3, 4), kind, "あ", 1, 2)))
                    .doesNotContain("{", "plan.fault", "plan.leftOut", "plan.said");
        for (Remark.Kind kind : Remark.Kind.values())
            assertThat(words.of(new Remark(new Place(null, 3, 4), kind, "あ", 1, 2)))
                    .doesNotContain("{", "plan.fault", "plan.leftOut", "plan.said");
        for (Reading.Missing missing : Reading.Missing.values())
            assertThat(words.of(missing)).isNotBlank();
    }

    private static Reading reading(String text) {
        return DocumentReader.read("plan.csv", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Given.NOTHING);
    }

    private static List<String> said(String text, DocumentWords words) {
        return switch (reading(text)) {
            case Reading.Read(var documents) ->
                documents.getFirst().remarks().stream().map(words::of).toList();
            case Reading.Wanting wanting ->
                wanting.missing().stream().map(words::of).sorted().toList();
            case Reading.Unreadable unreadable -> words.of(unreadable);
        };
    }

    @Test
    void saysWhereWhatStandsThereAndWhatToDo() {
        String text = "部,年度,課,取組\nみどり部,今年,公園課,遊具を点検する。\n";

        assertThat(said(text, JAPANESE)).containsExactly("2行目の6文字目「今年」：年度として読めません。「令和6年度」のように書いてください。");
        assertThat(said(text, ENGLISH))
                .containsExactly("line 2, character 6, “今年”: This is no fiscal year. Please write it as “FY2024”.");
    }

    @Test
    void saysAHandfulAndHowManyMore() {
        List<String> said = said("部,年度,課,取組\n" + "みどり部,今年,公園課,遊具を点検する。\n".repeat(1000), JAPANESE);

        assertThat(said).hasSize(Reading.Unreadable.SAID + 1);
        assertThat(said.getLast()).matches("ほかに[0-9,]+か所あります。");
    }

    @Test
    void namesColumnsYearsAndSheetsInThePersonsLanguage() {
        assertThat(said("部,年度,課\nみどり部,令和6年度,公園課\n", JAPANESE))
                .containsExactly("1行目の1文字目「部 年度 課」：見出しの行に「取組」の列がありません。足してください。");
        assertThat(ENGLISH.of(new Fault(new Place("R6", 5, 28), Fault.Kind.OTHER_YEAR, "令和5年度", new FiscalYear(2024))))
                .isEqualTo("sheet “R6”, AB5, “令和5年度”: Another heading names FY2024 (R6). Please make them the same.");
        assertThat(JAPANESE.of(new Fault(new Place("R6", 5, 28), Fault.Kind.OTHER_YEAR, "令和5年度", new FiscalYear(2024))))
                .isEqualTo("シート「R6」のAB5「令和5年度」：ほかの見出しの年度（令和6年度）と違います。そろえてください。");
        assertThat(JAPANESE.of(new Remark(new Place("R6", 5, 28), Remark.Kind.HIDDEN_ROWS, "", 12)))
                .isEqualTo("シート「R6」のAB5：非表示の行（12行）です。");
    }

    @Test
    void saysWhatWasCarriedDownAndWhatWasLeftOut() {
        assertThat(said("部,年度,課,取組\nみどり部,令和6年度,公園課,遊具を点検する。\n,,,便所を洋式にする。\n,,合計,2件\n", JAPANESE))
                .containsExactly("3行目の3文字目：空のセルは上の行と同じ「課」としました。", "4行目の1文字目「合計 2件」：合計の行です。");
    }

    @Test
    void asksForWhatTheDocumentDoesNotSay() {
        assertThat(said("課,取組\n公園課,遊具を点検する。\n", JAPANESE))
                .containsExactly("どの部の計画かが書かれていません。部の名称を教えてください。", "何年度の計画かが書かれていません。年度を教えてください。");
    }
}
