package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people ask for an evaluation: of what, of which time, as a card or a file. */
class SaidEvaluationTests {

    private static String read(String words) {
        return switch (new CommandParser().parse(words)) {
            case Command.ShowEvaluation(var scope, var name, var term, int version, int page) ->
                "%s|%s|%s|v%d"
                        .formatted(scope.year() == null ? "" : scope.year().shortName(), name, term, version);
            case Command.EvaluationFile(var scope, var name, var term, boolean print) ->
                "%s|%s|%s|%s"
                        .formatted(
                                scope.year() == null ? "" : scope.year().shortName(),
                                name,
                                term,
                                print ? "print" : "excel");
            case Command other -> other.getClass().getSimpleName();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            評価                        ~ ||YEAR|v0
            evaluation                 ~ ||YEAR|v0
            評価 総務-03                 ~ |総務-03|YEAR|v0
            評価　総務－０３              ~ |総務-03|YEAR|v0
            評価シート 総務課             ~ |総務課|YEAR|v0
            評価 シート 総務課            ~ |総務課|YEAR|v0
            総務課 評価                  ~ |総務課|YEAR|v0
            評価 総務課 上半期            ~ |総務課|FIRST_HALF|v0
            評価 総務課の上半期            ~ |総務課|FIRST_HALF|v0
            評価 上半期の総務課            ~ |総務課|FIRST_HALF|v0
            評価 上期 総務課              ~ |総務課|FIRST_HALF|v0
            評価 総務課 下半期            ~ |総務課|SECOND_HALF|v0
            evaluation soumu first half ~ |soumu|FIRST_HALF|v0
            evaluation soumu second half ~ |soumu|SECOND_HALF|v0
            評価 総務課 年               ~ |総務課|YEAR|v0
            評価 総務課 年度              ~ |総務課|YEAR|v0
            評価 R2 総務課               ~ R2|総務課|YEAR|v0
            評価 令和2年度の総務課          ~ R2|総務課|YEAR|v0
            評価 総務課 excel            ~ |総務課|YEAR|excel
            評価 総務課 Ｅｘｃｅｌ          ~ |総務課|YEAR|excel
            評価 総務課 エクセルで         ~ |総務課|YEAR|excel
            評価 総務課 上半期 印刷        ~ |総務課|FIRST_HALF|print
            評価 総務課 印刷用            ~ |総務課|YEAR|print
            evaluation soumu print      ~ |soumu|YEAR|print
            評価 excel                  ~ ||YEAR|excel
            評価 総務-03 確定            ~ |総務-03|YEAR|v0
            評価 総務-03 v2              ~ |総務-03|YEAR|v2
            総務課の評価は？              ~ |総務課|YEAR|v0
            総務-03の評価を見せて          ~ |総務-03|YEAR|v0
            """)
    void isReadWithItsTimeAndForm(String words, String read) {
        assertThat(read(words)).isEqualTo(read);
    }

    /** 行政評価 stands in plans, and 評価困難 is a health. */
    @ParameterizedTest
    @ValueSource(strings = {"行政評価", "事業の評価", "行政評価の実施", "総務-03 評価困難 会場が決まらない", "評価困難"})
    void whatOnlyHasTheWordInItIsSomethingElse(String words) {
        assertThat(new CommandParser().parse(words)).isNotInstanceOf(Command.ShowEvaluation.class);
    }

    @Test
    void whateverIsLongIsReadAtOnce() {
        for (String part : new String[] {"上半期", "の", " ", "年 ", "excel ", "v1 ", "確定 ", "\u202e", "総務の"})
            assertThat(read("評価 " + part.repeat(20_000))).isNotNull();
    }
}
