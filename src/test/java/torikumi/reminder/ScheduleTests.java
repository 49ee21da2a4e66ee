package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import torikumi.calendar.BundledHolidays;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.WorkingCalendar;
import torikumi.platform.FiscalYear;
import torikumi.staff.Office;

class ScheduleTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final WorkingCalendar CALENDAR = BundledHolidays.calendar();
    private static final Subject SECTION = Subject.of(new Office("総務部", "総務課", null));

    private final Schedule schedule = new Schedule(CALENDAR, CALENDAR, TOKYO);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    private static ReminderRule rule(Cadence cadence, int lead) {
        return new ReminderRule(
                SECTION,
                Level.SECTION,
                cadence,
                Addressee.PEOPLE,
                LocalTime.of(10, 0),
                lead,
                QuietHours.USUAL,
                null,
                Instant.EPOCH);
    }

    private static Schedule paused(String from, String until) {
        Map<LocalDate, ClosedDay> days = new HashMap<>();
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(until).plusDays(1))
                .forEach(day -> days.put(day, new ClosedDay.Paused("災害対策本部")));
        return new Schedule(CALENDAR, CALENDAR.with(days), TOKYO);
    }

    /** In the fiscal year of that day. */
    private static DueDates dates(Schedule schedule, ReminderRule rule, String after, int count) {
        return schedule.next(Turn.of(rule), yearOf(after), at(after), count);
    }

    private Optional<DueDate> latest(ReminderRule rule, String local) {
        return schedule.latest(Turn.of(rule), yearOf(local), at(local));
    }

    private static FiscalYear yearOf(String local) {
        return new FiscalYear(
                LocalDateTime.parse(local).toLocalDate().minusMonths(3).getYear());
    }

    private List<String> next(Cadence cadence, int lead, String after, int count) {
        return next(schedule, cadence, lead, after, count);
    }

    private static List<String> next(Schedule schedule, Cadence cadence, int lead, String after, int count) {
        return dates(schedule, rule(cadence, lead), after, count).dates().stream()
                .map(date -> "%s %s".formatted(LocalDateTime.ofInstant(date.askAt(), TOKYO), date.due()))
                .toList();
    }

    @Test
    void everyMonthOnTheLastWorkingDayAskedTwoDaysBefore() {
        assertThat(next(new Cadence.MonthEnd(0), 2, "2021-04-01T00:00", 12))
                .containsExactly(
                        "2021-04-27T10:00 2021-04-30",
                        "2021-05-27T10:00 2021-05-31",
                        "2021-06-28T10:00 2021-06-30",
                        "2021-07-28T10:00 2021-07-30",
                        "2021-08-27T10:00 2021-08-31",
                        "2021-09-28T10:00 2021-09-30",
                        "2021-10-27T10:00 2021-10-29",
                        "2021-11-26T10:00 2021-11-30",
                        "2021-12-24T10:00 2021-12-28",
                        "2022-01-27T10:00 2022-01-31",
                        "2022-02-24T10:00 2022-02-28",
                        "2022-03-29T10:00 2022-03-31");
    }

    @Test
    void theYearsEndCountedBackOverTheEquinox() {
        // 21 March 2022 is 春分の日, 31 March a Thursday: eight working days before it is Friday 18 March.
        assertThat(next(new Cadence.YearEnd(5), 3, "2021-04-01T00:00", 1))
                .containsExactly("2022-03-18T10:00 2022-03-24");
        DueDate date = dates(schedule, rule(new Cadence.YearEnd(5), 3), "2021-04-01T00:00", 1)
                .dates()
                .getFirst();
        assertThat(date.period()).isEqualTo("2022-03-31");
        assertThat(date.moved()).isNull();
    }

    @Test
    void movesADayThatIsClosedAndSaysWhy() {
        DueDates dates = dates(schedule, rule(new Cadence.MonthlyOn(31), 0), "2021-07-01T00:00", 2);
        assertThat(dates.dates().getFirst())
                .isEqualTo(new DueDate(
                        LocalDate.of(2021, 7, 31),
                        LocalDate.of(2021, 8, 2),
                        new ClosedDay.Weekend(DayOfWeek.SATURDAY),
                        at("2021-08-02T10:00"),
                        false));
        assertThat(dates.dates().getLast().moved()).isNull();
        assertThat(next(new Cadence.MonthlyOn(31), 0, "2022-02-01T00:00", 1))
                .as("the last day of a shorter month")
                .containsExactly("2022-02-28T10:00 2022-02-28");
        DueDate december = dates(schedule, rule(new Cadence.MonthEnd(0), 2), "2021-12-01T00:00", 1)
                .dates()
                .getFirst();
        assertThat(december.moved()).isEqualTo(new ClosedDay.NewYear());
    }

    @Test
    void eachCadenceHasItsDays() {
        assertThat(next(new Cadence.Weekly(DayOfWeek.MONDAY), 0, "2021-09-13T10:00", 3))
                .containsExactly(
                        "2021-09-21T10:00 2021-09-21", "2021-09-27T10:00 2021-09-27", "2021-10-04T10:00 2021-10-04");
        assertThat(next(new Cadence.Fortnightly(LocalDate.of(2022, 6, 3)), 0, "2021-06-01T00:00", 2))
                .containsExactly("2021-06-04T10:00 2021-06-04", "2021-06-18T10:00 2021-06-18");
        assertThat(next(new Cadence.QuarterEnd(0), 0, "2021-04-01T00:00", 4))
                .containsExactly(
                        "2021-06-30T10:00 2021-06-30",
                        "2021-09-30T10:00 2021-09-30",
                        "2021-12-28T10:00 2021-12-28",
                        "2022-03-31T10:00 2022-03-31");
        assertThat(next(new Cadence.HalfYearEnd(1), 0, "2021-04-01T00:00", 2))
                .containsExactly("2021-09-29T10:00 2021-09-29", "2022-03-30T10:00 2022-03-30");
        for (String leapDay : List.of("2022-02-28", "2023-02-28", "2024-02-29"))
            assertThat(next(new Cadence.YearlyOn(2, 29), 0, leapDay + "T00:00", 3))
                    .containsExactly(leapDay + "T10:00 " + leapDay);
        assertThat(next(new Cadence.Never(), 0, "2021-04-01T00:00", 3)).isEmpty();
    }

    @Test
    void asksAfterQuietHoursWhereItsTimeIsOneOfThem() {
        var rule = new ReminderRule(
                SECTION,
                Level.SECTION,
                new Cadence.Weekly(DayOfWeek.FRIDAY),
                Addressee.PEOPLE,
                LocalTime.of(19, 0),
                0,
                new QuietHours(LocalTime.of(18, 0), LocalTime.of(9, 0)),
                null,
                Instant.EPOCH);
        assertThat(dates(schedule, rule, "2021-06-01T00:00", 1)
                        .dates()
                        .getFirst()
                        .askAt())
                .as("Friday evening is Monday morning")
                .isEqualTo(at("2021-06-07T09:00"));
        assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0)).cover(LocalTime.of(12, 59)))
                .isTrue();
        assertThat(new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0)).cover(LocalTime.of(13, 0)))
                .isFalse();
    }

    @Test
    void whatFallsIntoAPauseMovesBehindIt() {
        Schedule paused = paused("2021-05-20", "2021-06-10");
        DueDate may = dates(paused, rule(new Cadence.MonthEnd(0), 2), "2021-05-01T00:00", 1)
                .dates()
                .getFirst();
        assertThat(may.due()).isEqualTo("2021-06-11");
        assertThat(may.askAt()).isEqualTo(at("2021-06-11T10:00"));
        assertThat(may.moved()).isEqualTo(new ClosedDay.Paused("災害対策本部"));
        assertThat(next(paused, new Cadence.Weekly(DayOfWeek.MONDAY), 0, "2021-05-18T00:00", 2))
                .as("three Mondays are one")
                .containsExactly("2021-06-11T10:00 2021-06-11", "2021-06-14T10:00 2021-06-14");
    }

    @Test
    void findsTheLastTimeToAsk() {
        ReminderRule rule = rule(new Cadence.MonthEnd(0), 2);
        assertThat(latest(rule, "2021-05-27T09:59").orElseThrow().period()).isEqualTo("2021-04-30");
        DueDate may = latest(rule, "2021-05-27T10:00").orElseThrow();
        assertThat(may.period()).isEqualTo("2021-05-31");
        assertThat(schedule.before(rule, may).orElseThrow().due()).isEqualTo("2021-04-30");
        assertThat(latest(rule(new Cadence.Never(), 0), "2021-05-27T10:00")).isEmpty();
        assertThat(latest(rule(new Cadence.YearEnd(0), 0), "2021-05-27T10:00"))
                .as("of the year before")
                .isEmpty();
    }

    @Test
    void saysWhereTheCalendarEnds() {
        DueDates dates = dates(schedule, rule(new Cadence.MonthEnd(0), 2), "2030-11-01T00:00", 3);
        assertThat(dates.dates()).hasSize(2);
        assertThat(dates.endsBefore()).isEqualTo(2031);
        assertThat(latest(rule(new Cadence.MonthEnd(0), 2), "2030-12-27T12:00")
                        .orElseThrow()
                        .period())
                .isEqualTo("2030-12-31");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(new Cadence.YearlyOn(2, 31).impossible()).contains(new Impossible.NoSuchDate(2, 31, 29));
        assertThat(new Cadence.YearlyOn(13, 1).impossible()).contains(new Impossible.NoSuchMonth(13));
        assertThat(new Cadence.MonthlyOn(32).impossible()).contains(new Impossible.NoSuchDayOfMonth(32));
        assertThat(new Cadence.MonthlyOn(0).impossible()).contains(new Impossible.NoSuchDayOfMonth(0));
        assertThat(new Cadence.MonthEnd(11).impossible()).contains(new Impossible.TooLongBefore(11, 10));
        assertThat(new Cadence.MonthlyOn(31).impossible()).isEmpty();
    }
}
