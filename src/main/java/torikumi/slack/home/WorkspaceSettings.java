package torikumi.slack.home;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.WorkingDays;

/** How stands what only administrators change: closed days, a pause. */
@Component
class WorkspaceSettings {

    private final WorkingDays days;
    private final DisasterPause pauses;

    WorkspaceSettings(WorkingDays days, DisasterPause pauses) {
        this.days = days;
        this.pauses = pauses;
    }

    SettingsBlocks.OfWorkspace on(LocalDate today) {
        return new SettingsBlocks.OfWorkspace(
                days.coverage(today),
                (int) days.closures().stream()
                        .filter(closure -> !closure.until().isBefore(today))
                        .count(),
                pauses.on(today).orElse(null));
    }
}
