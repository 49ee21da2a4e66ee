package torikumi.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torikumi.calendar.BundledHolidays;
import torikumi.calendar.WorkingCalendar;

class SnoozeTimesTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final WorkingCalendar CALENDAR = BundledHolidays.calendar();
    private static final Schedule SCHEDULE = new Schedule(CALENDAR, CALENDAR, TOKYO);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-27T10:00, TWO_HOURS, 2021-05-27T12:00",
        "2021-05-27T17:00, TWO_HOURS, 2021-05-28T08:30",
        "2021-05-27T10:00, ONE_WORKING_DAY, 2021-05-28T10:00",
        "2021-05-28T17:00, ONE_WORKING_DAY, 2021-05-31T10:00",
        "2021-04-28T10:00, THREE_WORKING_DAYS, 2021-05-07T10:00",
        "2021-05-27T10:00, NEXT_MONDAY, 2021-05-31T09:00",
        "2021-05-31T08:00, NEXT_MONDAY, 2021-06-07T09:00",
        "2021-04-28T10:00, NEXT_MONDAY, 2021-05-06T09:00"
    })
    void isUntilAnOpenDayOutsideTheQuietHours(String now, Snooze.Length length, String until) {
        assertThat(SnoozeTimes.until(SCHEDULE, length, QuietHours.USUAL, at(now)))
                .isEqualTo(at(until));
    }

    /** At each half hour from three weeks before to one week after the day, over weekends, holidays and a year's end. */
    @ParameterizedTest
    @ValueSource(strings = {"2021-04-30", "2021-05-06", "2021-05-31", "2021-12-28", "2022-01-04", "2022-03-31"})
    void whatIsOfferedLiesAheadAndIsInTime(String day) {
        LocalDate due = LocalDate.parse(day);
        Instant from = due.minusWeeks(3).atStartOfDay(TOKYO).toInstant();
        Instant end = due.plusWeeks(1).atStartOfDay(TOKYO).toInstant();
        for (Instant now = from; now.isBefore(end); now = now.plus(Duration.ofMinutes(30))) {
            LocalDate today = LocalDate.ofInstant(now, TOKYO);
            var offered = SnoozeTimes.offered(SCHEDULE, due, QuietHours.USUAL, now);
            for (Snooze.Length length : offered) {
                Instant until = SnoozeTimes.until(SCHEDULE, length, QuietHours.USUAL, now);
                assertThat(until).as("%s at %s", length, now).isAfter(now);
                assertThat(LocalDate.ofInstant(until, TOKYO)).isBeforeOrEqualTo(due);
                assertThat(SCHEDULE.permits(until, QuietHours.USUAL)).isTrue();
            }
            if (today.isAfter(due)) assertThat(offered).as("at %s", now).isEmpty();
        }
    }

    @Test
    void nothingIsOfferedBeyondTheKnownCalendar() {
        assertThat(SnoozeTimes.offered(SCHEDULE, LocalDate.of(2040, 1, 31), QuietHours.USUAL, at("2039-12-30T10:00")))
                .isEmpty();
    }
}
