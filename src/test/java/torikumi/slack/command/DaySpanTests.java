package torikumi.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.slack.command.DaySpan.Reading;

class DaySpanTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 8, 9);

    @ParameterizedTest
    @CsvSource({
        "8/10-8/16, 2021-08-10, 2021-08-16, ''",
        "８／１０〜８／１６, 2021-08-10, 2021-08-16, ''",
        "8/10-16, 2021-08-10, 2021-08-16, ''",
        "8月10日から16日まで 夏季休暇, 2021-08-10, 2021-08-16, 夏季休暇",
        "8月10日（火）〜8月16日（月）, 2021-08-10, 2021-08-16, ''",
        "from 8/10 to 8/16, 2021-08-10, 2021-08-16, ''",
        "8/15から8/20まで 台風　対応, 2021-08-15, 2021-08-20, 台風　対応",
        "台風 8/15から8/20まで, 2021-08-15, 2021-08-20, 台風",
        "8/10, 2021-08-10, 2021-08-10, ''",
        "8/10から, 2021-08-10, 2021-08-10, ''",
        "今日, 2021-08-09, 2021-08-09, ''",
        "明日 研修, 2021-08-10, 2021-08-10, 研修",
        "tomorrow, 2021-08-10, 2021-08-10, ''",
        "今日から8/12, 2021-08-09, 2021-08-12, ''",
        "12/28-1/5, 2021-12-28, 2022-01-05, ''",
        "1/5, 2022-01-05, 2022-01-05, ''",
        "8/1-8/5, 2021-08-01, 2021-08-05, ''",
        "8/16-8/10, 2021-08-16, 2021-08-10, ''",
        "令和3年12月28日 停電, 2021-12-28, 2021-12-28, 停電",
        "2021-12-28 power cut, 2021-12-28, 2021-12-28, power cut",
        "2022/3/1-2022/3/4, 2022-03-01, 2022-03-04, ''"
    })
    void understands(String words, LocalDate from, LocalDate until, String rest) {
        assertThat(DaySpan.of(words, TODAY)).isEqualTo(new Reading.Days(new DaySpan(from, until, rest)));
    }

    @ParameterizedTest
    @CsvSource({"2/30, 2/30", "13/1-13/4, 13/1", "8/10-8/40, 8/40", "8/10-32, 8/10-32"})
    void saysThatThereIsNoSuchDay(String words, String typed) {
        assertThat(DaySpan.of(words, TODAY)).isEqualTo(new Reading.NoSuchDay(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "来週", "そのうち", "810"})
    void saysThatNoDayWasNamed(String words) {
        assertThat(DaySpan.of(words, TODAY)).isEqualTo(new Reading.NoDay());
    }
}
