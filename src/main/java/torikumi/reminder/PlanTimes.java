package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.CalendarEnds;
import torikumi.platform.FiscalYear;

/**
 * At which times the plan of a year is asked about: the one answer for the sweep that asks and for every screen that says when. Pure.
 *
 * @param since when the workspace began to be asked; what was to be asked before is not
 */
record PlanTimes(Schedule schedule, FiscalYear year, Instant since) {

    /** For so many days after a plan's year, or a time that a pause moved behind it, what an outage kept back is still asked for. */
    static final int LATE_DAYS = 14;

    /** Whether a plan of that year may have a time on or after that day. */
    static boolean mayAsk(FiscalYear year, LocalDate today) {
        return !today.isAfter(year.lastDay().plusDays(Schedule.LONGEST_MOVE_DAYS + LATE_DAYS));
    }

    /** The time that is to be asked for at that instant if it was not before; of those that an outage kept back the last. */
    Optional<DueDate> due(Turn turn, Instant now) {
        return latest(turn, now).filter(date -> isOurs(turn.rule(), date, now));
    }

    /** The last that was to be asked for, whether it is ours or not. */
    Optional<DueDate> latest(Turn turn, Instant now) {
        return schedule.latest(turn, year, now);
    }

    /** Not what was to be asked before the rule or the workspace was there, nor what is too late now. */
    boolean isOurs(ReminderRule rule, DueDate date, Instant now) {
        LocalDate asked = LocalDate.ofInstant(date.askAt(), schedule.zone());
        LocalDate last = asked.isAfter(year.lastDay()) ? asked : year.lastDay();
        return !date.askAt().isBefore(since)
                && !date.askAt().isBefore(rule.since())
                && !LocalDate.ofInstant(now, schedule.zone()).isAfter(last.plusDays(LATE_DAYS));
    }

    /**
     * The next times at which will be asked, if nothing is changed until then.
     *
     * @param asked which periods were asked for before: none of them is asked for again
     */
    DueDates announced(Turn turn, Instant now, int count, Set<LocalDate> asked) {
        @Nullable
        Instant open =
                CalendarEnds.known(() -> schedule.opens(now, turn.quiet())).orElse(null);
        List<DueDate> dates = new ArrayList<>();
        if (open != null)
            keptBack(turn, open).filter(date -> !asked.contains(date.period())).ifPresent(dates::add);
        // Those that were asked for already take no place.
        DueDates next = schedule.next(turn, year, open == null ? now : open, count + asked.size());
        next.dates().stream().filter(date -> !asked.contains(date.period())).forEach(dates::add);
        return dates.size() >= count
                ? new DueDates(dates.subList(0, count), null)
                : new DueDates(dates, next.endsBefore());
    }

    /** What is asked for as soon as anybody may be asked. */
    private Optional<DueDate> keptBack(Turn turn, Instant open) {
        return CalendarEnds.known(() -> due(turn, open))
                .flatMap(Function.identity())
                .map(date -> date.askAt().isBefore(open)
                        ? new DueDate(date.period(), date.due(), date.moved(), open, date.afterSections())
                        : date);
    }
}
