package torikumi.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 開庁日: which days the office is open. Saturdays, Sundays, national holidays and 29 December to 3 January are closed (set by
 * each municipality's ordinance on holidays), and what an administrator adds. Every question about a year that is not covered
 * throws {@link CalendarEnds}.
 *
 * @param years those whose holidays are known
 * @param holidays by day, within those years
 * @param others further closed days
 */
public record WorkingCalendar(Set<Integer> years, Map<LocalDate, String> holidays, Map<LocalDate, ClosedDay> others) {

    public WorkingCalendar {
        years = Set.copyOf(years);
        holidays = Map.copyOf(holidays);
        others = Map.copyOf(others);
    }

    static WorkingCalendar of(Map<Integer, ? extends Map<LocalDate, String>> years, Map<LocalDate, ClosedDay> others) {
        Map<LocalDate, String> holidays = new HashMap<>();
        years.values().forEach(holidays::putAll);
        return new WorkingCalendar(years.keySet(), holidays, others);
    }

    /** Why the office is closed on that day; empty when it is open. */
    public Optional<ClosedDay> closed(LocalDate day) {
        if (!years.contains(day.getYear())) throw new CalendarEnds(day.getYear());
        DayOfWeek weekday = day.getDayOfWeek();
        if (holidays.containsKey(day)) return Optional.of(new ClosedDay.Holiday(holidays.get(day)));
        if (isNewYear(day)) return Optional.of(new ClosedDay.NewYear());
        if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY)
            return Optional.of(new ClosedDay.Weekend(weekday));
        return Optional.ofNullable(others.get(day));
    }

    private static boolean isNewYear(LocalDate day) {
        return day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= 29
                || day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 3;
    }

    public boolean isOpen(LocalDate day) {
        return closed(day).isEmpty();
    }

    /** That day where it is open, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) open = open.plusDays(1);
        return open;
    }

    /** That day where it is open, else the last that was. */
    public LocalDate onOrBefore(LocalDate day) {
        LocalDate open = day;
        while (!isOpen(open)) open = open.minusDays(1);
        return open;
    }

    /** The first open day after that one. */
    public LocalDate after(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /** The last open day before that one. */
    public LocalDate before(LocalDate day) {
        return onOrBefore(day.minusDays(1));
    }

    /** That many open days after the day, or before it where negative; 0 is the day itself, open or not. */
    public LocalDate plus(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int i = 0; i < Math.abs(workingDays); i++) at = workingDays > 0 ? after(at) : before(at);
        return at;
    }

    /**
     * 最終開庁日: the last open day of a month, or an earlier one.
     *
     * @param before how many open days before the last
     */
    public LocalDate last(YearMonth month, int before) {
        return plus(onOrBefore(month.atEndOfMonth()), -before);
    }

    /** The last day that can be asked about without a gap from that one on; the day before it where its own year is not covered. */
    public LocalDate coveredUntil(LocalDate from) {
        int year = from.getYear();
        if (!years.contains(year)) return from.minusDays(1);
        while (years.contains(year + 1)) year++;
        return LocalDate.of(year, Month.DECEMBER, 31);
    }

    /** The same with further closed days. */
    public WorkingCalendar with(Map<LocalDate, ClosedDay> more) {
        if (more.isEmpty()) return this;
        Map<LocalDate, ClosedDay> all = new HashMap<>(others);
        all.putAll(more);
        return new WorkingCalendar(years, holidays, all);
    }
}
