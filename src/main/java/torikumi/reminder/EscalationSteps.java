package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.calendar.CalendarEnds;
import torikumi.platform.EscalationRule;

/** When the next step of escalation is. Pure. */
final class EscalationSteps {

    private EscalationSteps() {}

    /**
     * The time of the next step.
     *
     * @param today a step whose day has come or gone is taken on the next working day, one a day
     * @param taken how many were taken
     * @return null where there is no further step, or the calendar does not reach as far
     */
    static @Nullable Instant next(
            Schedule schedule, EscalationRule rule, LocalDate due, LocalDate today, int taken, QuietHours quiet) {
        List<Integer> days = rule.workingDays();
        if (taken >= days.size()) return null;
        return CalendarEnds.known(() -> {
                    LocalDate day = schedule.calendar().plus(due, days.get(taken));
                    if (!day.isAfter(today)) day = schedule.calendar().after(today);
                    return schedule.permitted(day.atTime(ReminderRule.USUAL_TIME), quiet);
                })
                .orElse(null);
    }

    static Letter.Kind kind(int step) {
        return switch (step) {
            case 1 -> Letter.Kind.STILL_OPEN;
            case 2 -> Letter.Kind.TO_LEAD;
            default -> Letter.Kind.TO_COORDINATOR;
        };
    }
}
