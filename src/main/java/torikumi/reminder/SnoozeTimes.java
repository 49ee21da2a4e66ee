package torikumi.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import torikumi.calendar.CalendarEnds;

/** Until when something is put off. Pure. */
final class SnoozeTimes {

    private static final LocalTime ON_MONDAY = LocalTime.of(9, 0);
    private static final int HOURS = 2;

    private SnoozeTimes() {}

    /** @throws CalendarEnds where it is not known which days are open */
    static Instant until(Schedule schedule, Snooze.Length length, QuietHours quiet, Instant now) {
        LocalDateTime local = LocalDateTime.ofInstant(now, schedule.zone());
        LocalDate today = local.toLocalDate();
        LocalDateTime wanted =
                switch (length) {
                    case TWO_HOURS -> local.plusHours(HOURS);
                    case ONE_WORKING_DAY -> schedule.calendar().plus(today, 1).atTime(ReminderRule.USUAL_TIME);
                    case THREE_WORKING_DAYS ->
                        schedule.calendar().plus(today, 3).atTime(ReminderRule.USUAL_TIME);
                    case NEXT_MONDAY ->
                        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(ON_MONDAY);
                };
        return schedule.permitted(wanted, quiet);
    }

    /** What is put off beyond its due date is no longer in time. */
    static boolean isInTime(Schedule schedule, Instant until, LocalDate due) {
        return !LocalDate.ofInstant(until, schedule.zone()).isAfter(due);
    }

    /** How it can be put off now; nothing once it was due. */
    static List<Snooze.Length> offered(Schedule schedule, LocalDate due, QuietHours quiet, Instant now) {
        return Arrays.stream(Snooze.Length.values())
                .filter(length -> CalendarEnds.known(() -> until(schedule, length, quiet, now))
                        .filter(until -> isInTime(schedule, until, due))
                        .isPresent())
                .toList();
    }
}
