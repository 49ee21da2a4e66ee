package torikumi.slack.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torikumi.platform.FiscalYear;
import torikumi.slack.words.SaidPeriod.Span;

/** Which days of what. It is 12 October 2021. */
class SaidPeriodTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 10, 12);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "総務-03                     | 総務-03     | Whole[]",
                "総務3                       | 総務3       | Whole[]",
                "総務課                      | 総務課      | Whole[]",
                "総務-03 9/30                | 総務-03     | Until[day=2021-09-30]",
                "総務-03 9/30現在            | 総務-03     | Until[day=2021-09-30]",
                "9月30日時点の総務-03        | 総務-03     | Until[day=2021-09-30]",
                "総務-03 9月30日（木）まで   | 総務-03     | Until[day=2021-09-30]",
                "総務-03 12/1                | 総務-03     | Until[day=2020-12-01]",
                "総務-03 2021-05-31          | 総務-03     | Until[day=2021-05-31]",
                "総務-03 先月末              | 総務-03     | Until[day=2021-09-30]",
                "総務-03 昨日                | 総務-03     | Until[day=2021-10-11]",
                "soumu-3 as of september 30  | soumu-3     | Until[day=2021-09-30]",
                "soumu-3 30 sep              | soumu-3     | Until[day=2021-09-30]",
                "総務課 4月から9月           | 総務課      | Months[from=APRIL, until=SEPTEMBER]",
                "総務課 4月から9月まで       | 総務課      | Months[from=APRIL, until=SEPTEMBER]",
                "総務課 4月〜9月             | 総務課      | Months[from=APRIL, until=SEPTEMBER]",
                "総務課 4〜9月               | 総務課      | Months[from=APRIL, until=SEPTEMBER]",
                "総務課 4-9月                | 総務課      | Months[from=APRIL, until=SEPTEMBER]",
                "4月から9月の総務課          | 総務課      | Months[from=APRIL, until=SEPTEMBER]",
                "総務-03 4月から9月          | 総務-03     | Months[from=APRIL, until=SEPTEMBER]",
                "総務課 １０月から３月       | 総務課      | Months[from=OCTOBER, until=MARCH]",
                "総務課 9月                  | 総務課      | Months[from=SEPTEMBER, until=SEPTEMBER]",
                "総務課 9月分                | 総務課      | Months[from=SEPTEMBER, until=SEPTEMBER]",
                "総務課 上半期               | 総務課      | Months[from=APRIL, until=SEPTEMBER]",
                "総務課 下期                 | 総務課      | Months[from=OCTOBER, until=MARCH]",
                "総務課 第2四半期            | 総務課      | Months[from=JULY, until=SEPTEMBER]",
                "総務課 年間                 | 総務課      | Months[from=APRIL, until=MARCH]",
                "soumu april to september    | soumu       | Months[from=APRIL, until=SEPTEMBER]",
                "soumu from apr until sept   | soumu       | Months[from=APRIL, until=SEPTEMBER]",
                "soumu in may                | soumu       | Months[from=MAY, until=MAY]",
                "soumu first half            | soumu       | Months[from=APRIL, until=SEPTEMBER]",
                "soumu q3                    | soumu       | Months[from=OCTOBER, until=DECEMBER]",
                "総務課 4/1から9/30          | 総務課      | 'Days[from=2021-04-01, until=2021-09-30]'",
                "総務課 4月1日〜9月30日まで  | 総務課      | 'Days[from=2021-04-01, until=2021-09-30]'",
                "総務課 2021-04-01 2021-09-30 | 総務課     | 'Days[from=2021-04-01, until=2021-09-30]'",
                "総務課 4月から9/30          | 総務課      | 'MonthToDay[from=APRIL, until=2021-09-30]'",
                "防災危機管理課（地域防災） 5月 | 防災危機管理課（地域防災） | Months[from=MAY, until=MAY]",
                "総務課 13月                 | 総務課 13月 | Whole[]",
                "4月から9月                  | ''          | Months[from=APRIL, until=SEPTEMBER]",
            })
    void readsWhatIsMeantAndOfWhichDays(String typed, String name, String span) {
        SaidPeriod said = SaidPeriod.of(typed, TODAY);
        assertThat(said.name()).isEqualTo(name);
        assertThat(said.span()).hasToString(span);
    }

    @Test
    void aDayThatThereIsNotIsUnclear() {
        assertThat(SaidPeriod.of("総務-03 9/31", TODAY).span()).isInstanceOf(Span.Unclear.class);
        assertThat(SaidPeriod.of("総務-03 4/1から6/31", TODAY).span()).isInstanceOf(Span.Unclear.class);
    }

    @Test
    void monthsAreThoseOfTheYearOfThePlan() {
        var year = new FiscalYear(2021);
        var half = new Span.Months(Month.OCTOBER, Month.MARCH);
        assertThat(SaidPeriod.first(half.from(), year)).isEqualTo("2021-10-01");
        assertThat(SaidPeriod.last(half, year)).isEqualTo("2022-03-31");
        assertThat(SaidPeriod.last(new Span.Months(Month.JANUARY, Month.MAY), year))
                .as("settled until May")
                .isEqualTo("2022-05-31");
    }
}
