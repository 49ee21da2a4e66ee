package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.progress.Refusal;
import torikumi.slack.words.DaySpan.Reading;

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
        "今日, 2021-08-09, 2021-08-09, ''",
        "明日 研修, 2021-08-10, 2021-08-10, 研修",
        "tomorrow, 2021-08-10, 2021-08-10, ''",
        "今日から8/12, 2021-08-09, 2021-08-12, ''",
        "12/28-1/5, 2021-12-28, 2022-01-05, ''",
        "1/5, 2022-01-05, 2022-01-05, ''",
        "8/1-8/5, 2022-08-01, 2022-08-05, ''",
        "8/5-8/12, 2021-08-05, 2021-08-12, ''",
        "8/9, 2021-08-09, 2021-08-09, ''",
        "8/8, 2022-08-08, 2022-08-08, ''",
        "12/1 12/5, 2021-12-01, 2021-12-05, ''",
        "12/1 12/5 研修, 2021-12-01, 2021-12-05, 研修",
        "１２／１　１２／５, 2021-12-01, 2021-12-05, ''",
        "12/1〜5, 2021-12-01, 2021-12-05, ''",
        "12/28 1/5, 2021-12-28, 2022-01-05, ''",
        "2021/12/28-1/5, 2021-12-28, 2022-01-05, ''",
        "12/28-2022/1/5, 2021-12-28, 2022-01-05, ''",
        "12月1日（水）から12月3日（金）まで, 2021-12-01, 2021-12-03, ''",
        "12月1日から3日間, 2021-12-01, 2021-12-03, ''",
        "12/1から1週間 出張, 2021-12-01, 2021-12-07, 出張",
        "明日から2日間, 2021-08-10, 2021-08-11, ''",
        "12/1、12/2, 2021-12-01, 2021-12-02, ''",
        "8/30-9/2, 2021-08-30, 2021-09-02, ''",
        "8/16まで, 2021-08-09, 2021-08-16, ''",
        "〜8/16, 2021-08-09, 2021-08-16, ''",
        "until 8/16 leave, 2021-08-09, 2021-08-16, leave",
        "明日から月曜まで, 2021-08-10, 2021-08-16, ''",
        "来週の月曜, 2021-08-16, 2021-08-16, ''",
        "金曜 通院, 2021-08-13, 2021-08-13, 通院",
        "1 December to 3 December, 2021-12-01, 2021-12-03, ''",
        "Dec 1 - Dec 3 leave, 2021-12-01, 2021-12-03, leave",
        "8/15から8/20まで 8/9の振替, 2021-08-15, 2021-08-20, 8/9の振替",
        "8/16-8/10, 2021-08-16, 2021-08-10, ''",
        "令和3年12月28日 停電, 2021-12-28, 2021-12-28, 停電",
        "2021-12-28 power cut, 2021-12-28, 2021-12-28, power cut",
        "2022/3/1-2022/3/4, 2022-03-01, 2022-03-04, ''"
    })
    void understands(String words, LocalDate from, LocalDate until, String rest) {
        assertThat(DaySpan.of(words, TODAY)).isEqualTo(new Reading.Days(new DaySpan(from, until, rest)));
    }

    @ParameterizedTest
    @CsvSource({
        "2/30, '', 2, 30",
        "13/1-13/4, '', 13, 1",
        "8/10-8/40, '', 8, 40",
        "8/10-32, '', 8, 32",
        "12/1 12/32, '', 12, 32",
        "2/29, 2021, 2, 29",
        "令和3年2月29日, 令和3, 2, 29",
        "2022/2/27-2022/2/29, 2022, 2, 29"
    })
    void saysThatThereIsNoSuchDay(String words, String year, int month, int day) {
        assertThat(DaySpan.of(words, TODAY)).isEqualTo(new Reading.Unclear(new Refusal.NoSuchDay(year, month, day)));
    }

    @Test
    void takesTheTwentyNinthOfFebruaryInAYearThatHasIt() {
        assertThat(DaySpan.of("2/29", LocalDate.of(2028, 1, 20)))
                .isEqualTo(new Reading.Days(new DaySpan(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 2, 29), "")));
        assertThat(DaySpan.of("2/29", LocalDate.of(2027, 1, 20)))
                .isEqualTo(new Reading.Unclear(new Refusal.NoSuchDay("2027", 2, 29)));
    }

    @Test
    void knowsATimeThatHasBegunInTheOldYear() {
        assertThat(DaySpan.of("12/28-1/5", LocalDate.of(2022, 1, 4)))
                .isEqualTo(new Reading.Days(new DaySpan(LocalDate.of(2021, 12, 28), LocalDate.of(2022, 1, 5), "")));
    }

    @Test
    void asksWhereItIsNotClearWhichDaysAreMeant() {
        var ends = new DaySpan(LocalDate.of(2021, 12, 1), LocalDate.of(2021, 12, 5), "");
        assertThat(DaySpan.of("12/1、12/5", TODAY)).isEqualTo(new Reading.TwoDays(ends));
        assertThat(DaySpan.of("12/1と12/5", TODAY)).isEqualTo(new Reading.TwoDays(ends));
        assertThat(DaySpan.of("12/1 12/3 12/5", TODAY)).isEqualTo(new Reading.ManyDays());
        assertThat(DaySpan.of("8/10から", TODAY)).isEqualTo(new Reading.EndMissing(LocalDate.of(2021, 8, 10)));
        assertThat(DaySpan.of("12月1日（木）", TODAY))
                .isEqualTo(
                        new Reading.Unclear(new Refusal.OtherWeekday(LocalDate.of(2021, 12, 1), DayOfWeek.THURSDAY)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "来週", "そのうち", "810"})
    void saysThatNoDayWasNamed(String words) {
        assertThat(DaySpan.of(words, TODAY)).isEqualTo(new Reading.NoDay());
    }
}
