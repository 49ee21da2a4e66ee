package torikumi.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.platform.StoredText;
import torikumi.staff.Action;
import torikumi.staff.Change;
import torikumi.staff.ChangeLog;
import torikumi.staff.Denial;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** The calendar of the workspace: the national holidays that come with us or were imported, and what administrators add. */
@Component
@Transactional
public class WorkingDays {

    /** Days that one closure can have. */
    public static final int LONGEST_CLOSURE = 366;

    // As many as the log has room for; nobody reads more.
    private static final int YEARS_LOGGED = 50;

    private final HolidayYears years;
    private final Closures closures;
    private final OfficePolicies policies;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    WorkingDays(
            HolidayYears years,
            Closures closures,
            OfficePolicies policies,
            ChangeLog changes,
            ApplicationEventPublisher events,
            Settings settings) {
        this.years = years;
        this.closures = closures;
        this.policies = policies;
        this.changes = changes;
        this.events = events;
        this.zone = settings.zone();
    }

    /** As it stands now, without pauses. */
    @Transactional(readOnly = true)
    public WorkingCalendar calendar() {
        Map<Integer, SortedMap<LocalDate, String>> known = new HashMap<>(BundledHolidays.YEARS);
        for (HolidayYearRow row : years.findAllByOrderById()) known.put(row.ofYear, new TreeMap<>(row.days));
        Map<LocalDate, ClosedDay> closed = new HashMap<>();
        for (ClosureRow row : closures.findByTakenAtNullOrderByFromDayDescIdDesc())
            row.fromDay
                    .datesUntil(row.untilDay.plusDays(1))
                    .forEach(day -> closed.put(day, new ClosedDay.Closure(row.reason)));
        return WorkingCalendar.of(known, closed);
    }

    @Transactional(readOnly = true)
    public Coverage coverage(LocalDate today) {
        return new Coverage(calendar().coveredUntil(today), today);
    }

    /** Those that were not taken back, the latest first. */
    @Transactional(readOnly = true)
    public List<Closure> closures() {
        return closures.findByTakenAtNullOrderByFromDayDescIdDesc().stream()
                .map(ClosureRow::closure)
                .toList();
    }

    /** Closes the office from day to day, both included. */
    public Outcome close(Person by, LocalDate from, LocalDate until, String reason, Instant now) {
        Optional<Denial> denied = policies.denial(by, Action.CHANGE_CALENDAR);
        if (denied.isPresent()) return new Outcome.Denied(denied.get());
        if (reason.isBlank()) return new Outcome.ReasonMissing();
        int length = reason.codePointCount(0, reason.length());
        if (length > StoredText.LONGEST) return new Outcome.ReasonTooLong(length, StoredText.LONGEST);
        if (until.isBefore(from)) return new Outcome.EndBeforeStart(from, until);
        long days = ChronoUnit.DAYS.between(from, until) + 1;
        if (days > LONGEST_CLOSURE) return new Outcome.TooLong(days, LONGEST_CLOSURE);
        events.publishEvent(new CalendarChanged());
        var row = new ClosureRow(from, until, StoredText.of(reason), by.colleague(), now);
        Closure closure = closures.save(row).closure();
        log(by, Change.What.DAYS_CLOSED, closure, now);
        return new Outcome.Closed(closure);
    }

    /** Takes a closure back. */
    public Outcome open(Person by, long closureId, Instant now) {
        Optional<Denial> denied = policies.denial(by, Action.CHANGE_CALENDAR);
        if (denied.isPresent()) return new Outcome.Denied(denied.get());
        ClosureRow row = closures.findById(closureId).orElse(null);
        if (row == null || row.isTakenBack()) return new Outcome.Gone();
        log(by, Change.What.DAYS_OPENED, row.closure(), now);
        row.takeBack(by.colleague(), now);
        events.publishEvent(new CalendarChanged());
        return new Outcome.Opened(row.closure());
    }

    /**
     * Takes in a table of national holidays in the Cabinet Office's layout, UTF-8 or Shift_JIS. Each year it has stands for the whole
     * of that year from then on; all of it or nothing.
     *
     * @param name of the file, to be kept
     */
    public Outcome importHolidays(Person by, String name, byte[] file, Instant now) {
        Optional<Denial> denied = policies.denial(by, Action.CHANGE_CALENDAR);
        if (denied.isPresent()) return new Outcome.Denied(denied.get());
        return switch (HolidayTable.read(file)) {
            case HolidayTable.Reading.Unreadable(var faults) -> new Outcome.Unreadable(faults);
            case HolidayTable.Reading.Read(var read) -> {
                events.publishEvent(new CalendarChanged());
                changes.add(Change.of(
                        now,
                        by.colleague(),
                        Change.What.HOLIDAYS,
                        Change.About.days(null, null),
                        null,
                        read.keySet().stream()
                                .limit(YEARS_LOGGED)
                                .map(String::valueOf)
                                .collect(Collectors.joining(";"))));
                String kept = StoredText.of(name.length() > 255 ? name.substring(0, 255) : name);
                read.forEach((year, days) -> years.save(new HolidayYearRow(year, days, kept, by.colleague(), now)));
                yield new Outcome.Imported(List.copyOf(read.keySet()), coverage(LocalDate.ofInstant(now, zone)));
            }
        };
    }

    private void log(Person by, Change.What what, Closure closure, Instant now) {
        changes.add(Change.of(now, by.colleague(), what, closure.from(), closure.until(), closure.reason()));
    }

    public sealed interface Outcome {
        record Closed(Closure closure) implements Outcome {}

        record Opened(Closure closure) implements Outcome {}

        record Imported(List<Integer> years, Coverage coverage) implements Outcome {}

        /** No such closure, or it was taken back. */
        record Gone() implements Outcome {}

        record ReasonMissing() implements Outcome {}

        /** @param limit in characters (code points) */
        record ReasonTooLong(int length, int limit) implements Outcome {}

        record EndBeforeStart(LocalDate from, LocalDate until) implements Outcome {}

        /** @param most days */
        record TooLong(long days, int most) implements Outcome {}

        record Unreadable(List<HolidayFault> faults) implements Outcome {}

        record Denied(Denial why) implements Outcome {}
    }
}
