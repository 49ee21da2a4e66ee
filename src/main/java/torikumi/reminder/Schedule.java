package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a rule's times are due. Pure.
 *
 * @param calendar without pauses: what is before a month's end is counted as if there were none
 * @param pausing the same with the days on which all asking is paused; what falls on them moves to the next open day
 * @param zone the department's
 */
public record Schedule(WorkingCalendar calendar, WorkingCalendar pausing, ZoneId zone) {

    // More than a year between two times, and a pause.
    private static final int LOOK_BACK_DAYS = 800;

    private static final int LONGEST_MOVE_DAYS = Pause.LONGEST_DAYS + 30;

    // Ten working days before a month's end, and asked fifteen working days before that.
    private static final int LONGEST_AHEAD_DAYS = 60;

    /** The next times that are asked for after that instant. */
    public DueDates next(ReminderRule rule, Instant after, int count) {
        List<DueDate> dates = new ArrayList<>();
        // What a long pause moved has its period far back.
        LocalDate from = LocalDate.ofInstant(after, zone).minusDays(LONGEST_MOVE_DAYS);
        try {
            while (dates.size() < count) {
                Optional<LocalDate> period = rule.cadence().period(from);
                if (period.isEmpty()) break;
                DueDate date = of(rule, period.get());
                // What a pause moved to one day is asked once, for the last of them.
                if (!dates.isEmpty() && dates.getLast().askAt().equals(date.askAt())) dates.removeLast();
                if (date.askAt().isAfter(after)) dates.add(date);
                from = period.get().plusDays(1);
            }
            return new DueDates(dates, null);
        } catch (CalendarEnds e) {
            return new DueDates(dates, e.year());
        }
    }

    /** The last time that was to be asked for at or before that instant; empty for none. */
    public Optional<DueDate> latest(ReminderRule rule, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        LocalDate period = previous(rule.cadence(), today.plusDays(LONGEST_AHEAD_DAYS));
        while (period != null && period.isAfter(today.minusDays(LOOK_BACK_DAYS))) {
            @Nullable DueDate date = period.isAfter(today) ? ofIfKnown(rule, period) : of(rule, period);
            if (date != null && !date.askAt().isAfter(at)) return Optional.of(date);
            period = previous(rule.cadence(), period);
        }
        return Optional.empty();
    }

    // What is not known yet of days to come is no fault today.
    private @Nullable DueDate ofIfKnown(ReminderRule rule, LocalDate period) {
        try {
            return of(rule, period);
        } catch (CalendarEnds e) {
            return null;
        }
    }

    /** The time before that one. */
    public Optional<DueDate> before(ReminderRule rule, DueDate date) {
        return Optional.ofNullable(previous(rule.cadence(), date.period())).map(period -> of(rule, period));
    }

    /** The last period before that day. */
    private static @Nullable LocalDate previous(Cadence cadence, LocalDate before) {
        int step = cadence.longestPeriod();
        if (step == 0) return null;
        LocalDate last = cadence.period(before.minusDays(step)).orElseThrow();
        for (LocalDate next = last;
                next.isBefore(before);
                next = cadence.period(next.plusDays(1)).orElseThrow()) last = next;
        return last;
    }

    DueDate of(ReminderRule rule, LocalDate period) {
        int before = rule.cadence().beforeMonthEnd();
        LocalDate due = before < 0 ? calendar.onOrAfter(period) : calendar.last(YearMonth.from(period), before);
        @Nullable ClosedDay moved = calendar.closed(period).orElse(null);
        @Nullable ClosedDay paused = pausing.closed(due).orElse(null);
        LocalDate asked = calendar.plus(due, -rule.lead());
        return new DueDate(
                period,
                pausing.onOrAfter(due),
                paused == null ? moved : paused,
                permitted(asked.atTime(rule.at()), rule.quiet()));
    }

    /** That time, or the next that is on an open day and not in quiet hours. */
    public Instant permitted(LocalDateTime wanted, QuietHours quiet) {
        LocalDateTime at = wanted;
        while (true) {
            if (!pausing.isOpen(at.toLocalDate())) {
                at = pausing.onOrAfter(at.toLocalDate()).atTime(at.toLocalTime());
            } else if (quiet.cover(at.toLocalTime())) {
                LocalDate day = at.toLocalTime().isBefore(quiet.until())
                        ? at.toLocalDate()
                        : at.toLocalDate().plusDays(1);
                at = day.atTime(quiet.until());
            } else {
                return at.atZone(zone).toInstant();
            }
        }
    }

    /** Whether anybody may be asked at that instant. */
    public boolean permits(Instant now, QuietHours quiet) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        return pausing.isOpen(local.toLocalDate()) && !quiet.cover(local.toLocalTime());
    }
}
