package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.CalendarEnds;
import torikumi.calendar.ClosedDay;
import torikumi.plan.Plan;
import torikumi.platform.Settings;
import torikumi.progress.Standings;
import torikumi.staff.Office;

/** What is due until the years of plans end: what was asked for and is due later, and what will be asked for. */
@Component
@Transactional(readOnly = true)
public class YearAhead {

    // A year has fewer days on which anything can be due.
    private static final int ALL = 400;

    private static final Comparator<Time> ORDER = Comparator.comparing(Time::due)
            .thenComparing(Time::level)
            .thenComparing(time -> String.valueOf(time.about()));

    private final ReminderRules rules;
    private final Standings standings;
    private final Reminders reminders;
    private final Schedules schedules;
    private final ZoneId zone;

    YearAhead(ReminderRules rules, Standings standings, Reminders reminders, Schedules schedules, Settings settings) {
        this.rules = rules;
        this.standings = standings;
        this.reminders = reminders;
        this.schedules = schedules;
        this.zone = settings.zone();
    }

    /**
     * @param times in the order of their days
     * @param endsBefore the year whose holidays would have to be known for more; null where all of them are there
     */
    public record Times(List<Time> times, @Nullable Integer endsBefore) {

        public Times {
            times = List.copyOf(times);
        }
    }

    /**
     * One day on which something is due.
     *
     * @param about the section; the unit or the initiative where it is asked about by itself
     * @param period names it among the times of that subject, whatever the calendar says
     * @param moved why it is not due on that day; null where it is, or by its rule is due some working days before
     */
    public record Time(
            Subject about,
            Level level,
            LocalDate period,
            LocalDate due,
            @Nullable ClosedDay moved) {}

    /** What concerns that office, of open plans, due on the day of that instant or later, if nothing is changed until then. */
    public Times of(List<Plan> plans, Office office, Instant now) {
        List<Plan> open = plans.stream()
                .filter(plan -> plan.isOpen() && plan.department().equals(office.department()))
                .toList();
        if (open.isEmpty()) return new Times(List.of(), null);
        LocalDate today = LocalDate.ofInstant(now, zone);
        RuleBook book = rules.book(now);
        Schedule schedule = schedules.current();
        Map<ReminderKey, Map<LocalDate, LocalDate>> asked = asked(open, today);
        Map<ReminderKey, Time> times = new HashMap<>();
        @Nullable Integer endsBefore = null;
        for (RuleBook.Group group : book.groups(standings.of(open), open)) {
            if (!concerns(group, office)) continue;
            var key = ReminderKey.of(group.about(), group.level(), LocalDate.EPOCH);
            Map<LocalDate, LocalDate> before = asked.getOrDefault(key, Map.of());
            DueDates announced = new PlanTimes(schedule, group.plan().year(), book.since())
                    .announced(group.turn(), now, ALL, before.keySet());
            announced.dates().forEach(date -> put(times, group, date.period(), date.due(), date.moved()));
            before.forEach((period, due) -> put(times, group, period, due, moved(schedule, group, period, due)));
            if (announced.endsBefore() != null) endsBefore = announced.endsBefore();
        }
        return new Times(
                times.values().stream()
                        .filter(time -> !time.due().isBefore(today))
                        .sorted(ORDER)
                        .toList(),
                endsBefore);
    }

    private static void put(
            Map<ReminderKey, Time> times,
            RuleBook.Group group,
            LocalDate period,
            LocalDate due,
            @Nullable ClosedDay moved) {
        times.put(
                ReminderKey.of(group.about(), group.level(), period),
                new Time(group.about(), group.level(), period, due, moved));
    }

    private static boolean concerns(RuleBook.Group group, Office office) {
        return group.level() == Level.SECTION
                ? group.lines().stream().anyMatch(line -> line.isOpen() && office.covers(line.office()))
                : office.covers(group.about().office());
    }

    /** For which periods was asked before, and when each is due. */
    private Map<ReminderKey, Map<LocalDate, LocalDate>> asked(List<Plan> open, LocalDate today) {
        List<Long> ids = open.stream().map(Plan::id).toList();
        Map<ReminderKey, Map<LocalDate, LocalDate>> asked = new HashMap<>();
        for (ReminderRow row : reminders.ofPlansFrom(ids, today.minusDays(Schedule.LONGEST_MOVE_DAYS)))
            asked.computeIfAbsent(
                            ReminderKey.of(row.about.subject(), row.level, LocalDate.EPOCH), key -> new HashMap<>())
                    .put(row.period, row.dueOn);
        return asked;
    }

    private static @Nullable ClosedDay moved(Schedule schedule, RuleBook.Group group, LocalDate period, LocalDate due) {
        return CalendarEnds.known(() -> schedule.of(group.turn(), group.plan().year(), period))
                .filter(date -> date.due().equals(due))
                .map(DueDate::moved)
                .orElse(null);
    }
}
