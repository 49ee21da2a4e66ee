package torikumi.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
     * What the sections of her departments owe for so long that a coordinator hears of it: the steps that come before her are taken and
     * she did not mute it.
     */
    List<PendingReports.Line> overdue(Colleague coordinator, LocalDate today) {
        List<PendingReports.Line> overdue = new ArrayList<>();
        plans.current().stream().map(plan -> plan.department()).distinct().forEach(department -> {
            Circle circle = circles.of(department, today);
            for (PendingReports.Line line : lines(new Office(department, null, null), circle, today)) {
                Subject about = line.card().reminder().about();
                if (circle.told(about).contains(coordinator) && line.workingDaysLate() >= daysUntil(circle, about))
                    overdue.add(line);
            }
        });
        return overdue;
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
                newest.merge(row.about.subject(), row, (one, other) -> one.period.isAfter(other.period) ? one : other);
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
