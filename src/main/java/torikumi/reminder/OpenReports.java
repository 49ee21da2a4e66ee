package torikumi.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.platform.Settings;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/** What was asked and is not all answered. */
@Component
@Transactional(readOnly = true)
class OpenReports {

    private final Reminders reminders;
    private final ReminderReading reading;
    private final Circles circles;
    private final Schedules schedules;
    private final PlanDirectory plans;
    private final Settings settings;

    OpenReports(
            Reminders reminders,
            ReminderReading reading,
            Circles circles,
            Schedules schedules,
            PlanDirectory plans,
            Settings settings) {
        this.reminders = reminders;
        this.reading = reading;
        this.circles = circles;
        this.schedules = schedules;
        this.plans = plans;
        this.settings = settings;
    }

    /** Of each office in this one the newest, the one that was due first comes first. */
    List<PendingReports.Line> lines(Office office, LocalDate today) {
        return lines(office, circles.of(office.department(), today), today);
    }

    /**
     * What the sections of her departments owe of what was due then, for so long that a coordinator hears of it: the steps that come
     * before her are taken and she did not mute it.
     */
    List<PendingReports.Line> overdue(Colleague coordinator, LocalDate due, LocalDate today) {
        List<PendingReports.Line> overdue = new ArrayList<>();
        departments().forEach(department -> {
            Circle circle = circles.of(department, today);
            for (PendingReports.Line line : lines(new Office(department, null, null), circle, today)) {
                Reminder reminder = line.card().reminder();
                if (reminder.due().equals(due)
                        && circle.told(reminder.about()).contains(coordinator)
                        && line.workingDaysLate() >= daysUntil(circle, reminder.about())) overdue.add(line);
            }
        });
        return overdue;
    }

    /** Whether all that was due then in her departments has been answered. */
    boolean isAllReported(Colleague coordinator, LocalDate due, LocalDate today) {
        return departments()
                .filter(department -> circles.of(department, today).isCoordinator(coordinator))
                .flatMap(department -> reminders.open(department).stream())
                .noneMatch(row -> row.level == Level.SECTION && row.dueOn.equals(due));
    }

    private Stream<String> departments() {
        return plans.current().stream().map(Plan::department).distinct();
    }

    private int daysUntil(Circle circle, Subject about) {
        List<Integer> steps = settings.escalation().workingDays();
        int step = circle.coordinatorsStep(about);
        return step > steps.size() ? Integer.MAX_VALUE : steps.get(step - 1);
    }

    private List<PendingReports.Line> lines(Office office, Circle circle, LocalDate today) {
        Map<Subject, ReminderRow> newest = new LinkedHashMap<>();
        for (ReminderRow row : reminders.open(office.department()))
            if (row.level == Level.SECTION && office.covers(row.about.subject().office()))
                newest.merge(row.about.subject(), row, OpenReports::newer);
        if (newest.isEmpty()) return List.of();
        Schedule schedule = schedules.current();
        return reading.cards(newest.values()).stream()
                .filter(card -> !card.isDone())
                .map(card -> new PendingReports.Line(
                        card,
                        circle.ownAsked(card.reminder().about()),
                        late(schedule, card.reminder().due(), today)))
                .toList();
    }

    private static ReminderRow newer(ReminderRow one, ReminderRow other) {
        return Comparator.comparing((ReminderRow row) -> row.askedAt)
                                .thenComparing(row -> row.period)
                                .compare(one, other)
                        > 0
                ? one
                : other;
    }

    private static int late(Schedule schedule, LocalDate due, LocalDate today) {
        int late = 0;
        try {
            for (LocalDate day = due; day.isBefore(today); day = day.plusDays(1))
                if (schedule.calendar().isOpen(day.plusDays(1))) late++;
        } catch (CalendarEnds e) {
            // As far as is known.
        }
        return late;
    }
}
