package torikumi.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = BundledHolidays.calendar();

    @ParameterizedTest
    @CsvSource({
        "2019-05-01,休日（祝日扱い）",
        "2019-10-22,休日（祝日扱い）",
        "2020-02-24,天皇誕生日 振替休日",
        "2020-07-23,海の日",
        "2020-07-24,スポーツの日",
        "2020-08-10,山の日",
        "2021-02-23,天皇誕生日",
        "2021-07-22,海の日",
        "2021-07-23,スポーツの日",
        "2021-08-08,山の日",
        "2021-08-09,山の日 振替休日",
        "2021-09-20,敬老の日",
        "2021-09-23,秋分の日",
        "2022-03-21,春分の日"
    })
    void knowsTheHolidaysThatTheLawMoved(LocalDate day, String name) {
        assertThat(calendar.closed(day)).contains(new ClosedDay.Holiday(name));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-07-20",
        "2020-08-11",
        "2020-10-12",
        "2021-07-19",
        "2021-08-11",
        "2021-10-11",
        "2021-12-23",
        "2021-12-28",
        "2022-01-04"
    })
    void isOpenOnWhatIsNoHoliday(LocalDate day) {
        assertThat(calendar.closed(day)).isEmpty();
    }

    @Test
    void isClosedAtWeekendsAndOverTheNewYear() {
        assertThat(calendar.closed(LocalDate.of(2021, 6, 5))).contains(new ClosedDay.Weekend(DayOfWeek.SATURDAY));
        assertThat(calendar.closed(LocalDate.of(2021, 12, 29))).contains(new ClosedDay.NewYear());
        assertThat(calendar.closed(LocalDate.of(2022, 1, 1))).contains(new ClosedDay.Holiday("元日"));
        assertThat(calendar.closed(LocalDate.of(2022, 1, 3))).contains(new ClosedDay.NewYear());
    }

    @Test
    void countsInWorkingDays() {
        LocalDate wednesday = LocalDate.of(2021, 7, 21);
        assertThat(calendar.after(wednesday)).isEqualTo("2021-07-26");
        assertThat(calendar.before(LocalDate.of(2021, 7, 26))).isEqualTo(wednesday);
        assertThat(calendar.plus(wednesday, 3)).isEqualTo("2021-07-28");
        assertThat(calendar.plus(wednesday, -3)).isEqualTo("2021-07-16");
        assertThat(calendar.plus(LocalDate.of(2021, 7, 24), 0)).isEqualTo("2021-07-24");
        assertThat(calendar.onOrAfter(LocalDate.of(2021, 12, 29))).isEqualTo("2022-01-04");
        assertThat(calendar.onOrBefore(LocalDate.of(2022, 1, 3))).isEqualTo("2021-12-28");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05,0,2021-05-31",
        "2021-07,0,2021-07-30",
        "2021-12,0,2021-12-28",
        "2021-12,2,2021-12-24",
        "2022-03,0,2022-03-31",
        "2022-03,2,2022-03-29",
        "2021-05,10,2021-05-17"
    })
    void knowsTheLastWorkingDaysOfAMonth(YearMonth month, int before, LocalDate day) {
        assertThat(calendar.last(month, before)).isEqualTo(day);
    }

    @Test
    void closesWhatAnAdministratorAdded() {
        LocalDate day = LocalDate.of(2021, 6, 9);
        var closed = calendar.with(Map.of(day, new ClosedDay.Closure("庁舎停電")));
        assertThat(closed.closed(day)).contains(new ClosedDay.Closure("庁舎停電"));
        assertThat(closed.after(LocalDate.of(2021, 6, 8))).isEqualTo("2021-06-10");
        assertThat(calendar.closed(day)).isEmpty();
    }

    @Test
    void neverTakesAnUnknownYearForOneWithoutHolidays() {
        assertThatThrownBy(() -> calendar.closed(LocalDate.of(2031, 1, 4)))
                .isInstanceOfSatisfying(
                        CalendarEnds.class, ends -> assertThat(ends.year()).isEqualTo(2031));
        // Not even where the weekday alone would tell.
        assertThatThrownBy(() -> calendar.closed(LocalDate.of(2018, 12, 30))).isInstanceOf(CalendarEnds.class);
        assertThatThrownBy(() ->
                        calendar.after(LocalDate.of(2030, 12, 27)).plusDays(0).equals(null))
                .as("28 December 2030 is a Saturday")
                .isInstanceOf(CalendarEnds.class);
    }

    @Test
    void warnsSixtyDaysBeforeItEnds() {
        LocalDate end = LocalDate.of(2030, 12, 31);
        assertThat(calendar.coveredUntil(LocalDate.of(2021, 6, 9))).isEqualTo(end);
        assertThat(new Coverage(end, end.minusDays(61)).endsSoon()).isFalse();
        assertThat(new Coverage(end, end.minusDays(60)).endsSoon()).isTrue();
        assertThat(new Coverage(calendar.coveredUntil(end.plusDays(1)), end.plusDays(1)).endsSoon())
                .isTrue();
    }
}
