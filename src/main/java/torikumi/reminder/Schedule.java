package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.CalendarEnds;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.Pause;
import torikumi.calendar.WorkingCalendar;
import torikumi.platform.FiscalYear;

/**
 * When a rule's times are due. Pure.
 *
 * @param calendar without pauses: what is before a month's end is counted as if there were none
 * @param pausing the same with the days on which all asking is paused; what falls on them moves to the next open day
 * @param zone the department's
 */
public record Schedule(WorkingCalendar calendar, WorkingCalendar pausing, ZoneId zone) {

    /** How far a pause, and the closed days behind it, can move a time. */
    static final int LONGEST_MOVE_DAYS = Pause.LONGEST_DAYS + 30;

    /** Each morning is looked at: a plan may have changed, a week may be to be told. Whatever else changes wakes the sweep. */
    static final LocalTime MORNING = QuietHours.USUAL.until();

    // Ten working days before a month's end, and asked fifteen working days before that.
    private static final int LONGEST_AHEAD_DAYS = 60;

    /** The next times of that year that are asked for after that instant. */
    DueDates next(Turn turn, FiscalYear year, Instant after, int count) {
        List<DueDate> dates = new ArrayList<>();
        // What a long pause moved has its period far back.
        LocalDate from = later(LocalDate.ofInstant(after, zone).minusDays(LONGEST_MOVE_DAYS), year.firstDay());
        @Nullable Instant before = null;
        try {
            while (true) {
                LocalDate period = turn.rule().cadence().period(from).orElse(null);
                if (period == null || period.isAfter(year.lastDay())) break;
                DueDate date = of(turn, year, period);
                // What a pause moved to one day is asked once, for the last of them.
                if (date.askAt().equals(before) && !dates.isEmpty()) dates.removeLast();
                else if (dates.size() == count) break;
                before = date.askAt();
                if (date.askAt().isAfter(after)) dates.add(date);
                from = period.plusDays(1);
            }
            return new DueDates(dates, null);
        } catch (CalendarEnds e) {
            return new DueDates(dates, dates.size() == count ? null : e.year());
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The last time of that year that was to be asked for at or before that instant; empty for none. */
    Optional<DueDate> latest(Turn turn, FiscalYear year, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, zone);
        LocalDate ahead = today.plusDays(LONGEST_AHEAD_DAYS);
        LocalDate end = year.lastDay().plusDays(1);
        Cadence cadence = turn.rule().cadence();
        LocalDate period = previous(cadence, ahead.isBefore(end) ? ahead : end);
        while (period != null && !period.isBefore(year.firstDay())) {
            @Nullable DueDate date = known(turn, year, period, today);
            if (date != null && !date.askAt().isAfter(at)) return Optional.of(date);
            period = previous(cadence, period);
        }
        return Optional.empty();
    }

    // What is not known yet of days to come is no fault today.
    private @Nullable DueDate known(Turn turn, FiscalYear year, LocalDate period, LocalDate today) {
        return period.isAfter(today)
                ? CalendarEnds.known(() -> of(turn, year, period)).orElse(null)
                : of(turn, year, period);
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

    /** By its rule; a roll-up that would be asked for before the sections' summaries, or with them, on the next working day after. */
    DueDate of(Turn turn, FiscalYear year, LocalDate period) {
        DueDate own = of(turn.rule(), period);
        @Nullable
        LocalDate first = turn.first().stream()
                .flatMap(rule -> before(rule, year, period).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
        if (first == null || first.isBefore(dayOf(own.askAt()))) return own;
        // In quiet hours that begin on the day before, that day's time leads to the next morning.
        LocalDate day = first;
        Instant askAt;
        do {
            askAt = permitted(day.atTime(turn.rule().at()), turn.quiet());
            day = calendar.after(day);
        } while (!dayOf(askAt).isAfter(first));
        return new DueDate(period, later(own.due(), dayOf(askAt)), own.moved(), askAt, true);
    }

    /** On which day is asked last for a period of that year, up to that one. */
    private Optional<LocalDate> before(ReminderRule rule, FiscalYear year, LocalDate period) {
        return Optional.ofNullable(previous(rule.cadence(), period.plusDays(1)))
                .filter(year::covers)
                .map(last -> dayOf(of(rule, last).askAt()));
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
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
                permitted(asked.atTime(rule.at()), rule.quiet()),
                false);
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

    /** That instant where anybody may be asked then, else the first after it: a closed day's asking opens with the next day's. */
    Instant opens(Instant now, QuietHours quiet) {
        if (permits(now, quiet)) return now;
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        if (pausing.isOpen(local.toLocalDate())) return permitted(local, quiet);
        LocalTime morning = quiet.cover(MORNING) || quiet.until().isBefore(MORNING) ? quiet.until() : MORNING;
        return permitted(local.toLocalDate().atTime(morning), quiet);
    }

    /** Whether anybody may be asked at that instant. */
    public boolean permits(Instant now, QuietHours quiet) {
        LocalDateTime local = LocalDateTime.ofInstant(now, zone);
        return pausing.isOpen(local.toLocalDate()) && !quiet.cover(local.toLocalTime());
    }
}
