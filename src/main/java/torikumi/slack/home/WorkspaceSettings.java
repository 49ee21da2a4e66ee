package torikumi.slack.home;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.WorkingDays;
import torikumi.plan.PlanDirectory;

/** How stands what only administrators change: closed days, a pause, the plans. */
@Component
class WorkspaceSettings {

    private final WorkingDays days;
    private final DisasterPause pauses;
    private final PlanDirectory plans;

    WorkspaceSettings(WorkingDays days, DisasterPause pauses, PlanDirectory plans) {
        this.days = days;
        this.pauses = pauses;
        this.plans = plans;
    }

    SettingsBlocks.OfWorkspace on(LocalDate today) {
        return new SettingsBlocks.OfWorkspace(
                days.coverage(today),
                (int) days.closures().stream()
                        .filter(closure -> !closure.until().isBefore(today))
                        .count(),
                pauses.on(today).orElse(null),
                plans.current());
    }
}
