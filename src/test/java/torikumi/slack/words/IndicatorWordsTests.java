package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.progress.TestScale;

/** Figures of indicators in a report: what is one is kept as a figure, everything else as words. */
class IndicatorWordsTests {

    private static ProgressWords.Said read(String words) {
        return ProgressWords.of(words, TestScale.FIRST, LocalDate.of(2021, 6, 11));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            順調 指標 電子決裁率 62%                         | 電子決裁率 62%              | ''
            指標 電子決裁率 62% 順調 研修を始めた               | 電子決裁率 62%              | 研修を始めた
            順調 研修を始めた 指標：電子決裁率６２％               | 電子決裁率６２％               | 研修を始めた
            研修を始めた。指標 電子決裁率 62%、来場者 1,200人 順調   | 電子決裁率 62%/来場者 1,200人  | 研修を始めた。
            順調 指標 電子決裁率 62%、会場を決めた               | 電子決裁率 62%              | 会場を決めた
            指標 A率 10% 指標 B率 20% 順調                   | A率 10%/B率 20%           | ''
            順調 kpi open data 12sets                      | open data 12sets          | ''
            順調 指標の見直しを行い、3件を改めた                 | ''                        | 指標の見直しを行い、3件を改めた
            順調 指標 電子決裁率が上がった                      | ''                        | 指標 電子決裁率が上がった
            順調 指標 電子決裁率 62% に届かない                 | ''                        | 指標 電子決裁率 62% に届かない
            順調 指標 電子決裁率 62% これから研修を始める         | 電子決裁率 62%              | これから研修を始める
            順調 新しい指標 電子決裁率 62%                     | ''                        | 新しい指標 電子決裁率
            順調 電子決裁率 3件                              | ''                        | 電子決裁率 3件
            """)
    void isTakenOutOfTheWords(String typed, String figures, String words) {
        var said = read(typed);
        assertThat(said.progress().indicators().replace('\n', '/')).isEqualTo(figures);
        assertThat(said.progress().words()).isEqualTo(words);
        assertThat(said.progress().health()).isEqualTo("on-track");
    }

    @Test
    void standsOnItsLine() {
        var said = read("順調 研修を始めた\n指標 電子決裁率 62%\nつぎは来月\n指標 電子決裁率\n62").progress();
        assertThat(said.indicators()).isEqualTo("電子決裁率 62%");
        assertThat(said.words()).isEqualTo("研修を始めた\nつぎは来月\n指標 電子決裁率\n62");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            順調 60% 指標 電子決裁率 62%     | 60
            順調 指標 電子決裁率 62%         | ''
            指標 電子決裁率 62% 80% 順調     | 80
            """)
    void isNoPercentageOfTheWork(String typed, String percentage) {
        Integer read = read(typed).progress().percentage();
        assertThat(read == null ? "" : read.toString()).isEqualTo(percentage);
    }

    @ParameterizedTest
    @CsvSource({"遅れ 理由: 指標 未達 5件, 指標 未達 5件", "遅れ 次: 指標を決める, 指標を決める"})
    void whatStandsInAReasonStaysThere(String typed, String part) {
        var said = read(typed).progress();
        assertThat(said.indicators()).isEmpty();
        assertThat(said.reason() + said.nextStep()).isEqualTo(part);
    }
}
