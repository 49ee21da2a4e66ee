package torikumi.reminder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.calendar.WorkingDays;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.platform.WorkspaceConnected;

/** How many letters wait, of all workspaces, asked of the database when somebody reads the figures. */
@Component
class ReminderFigures implements MeterBinder {

    /** A letter that is older than this and not sent is late: something keeps it from leaving. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final WorkingDays days;
    private final Clock clock;
    private volatile @Nullable Workspace workspace;

    ReminderFigures(JdbcClient jdbc, WorkingDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    @EventListener
    void know(WorkspaceConnected connected) {
        workspace = connected.workspace();
    }

    @Override
    public void bindTo(MeterRegistry figures) {
        Gauge.builder("torikumi.letters.waiting", () -> staged(Instant.parse("9999-01-01T00:00:00Z")))
                .description("Letters that are staged and not sent")
                .register(figures);
        Gauge.builder("torikumi.letters.late", () -> staged(clock.instant().minus(LATE)))
                .description("Letters that should have left ten minutes ago")
                .register(figures);
        Gauge.builder("torikumi.calendar.days.left", this::daysLeft)
                .description("Days until the holidays that are known end")
                .register(figures);
    }

    private double daysLeft() {
        Workspace ours = workspace;
        if (ours == null) return Double.NaN;
        LocalDate today = LocalDate.now(clock);
        return CurrentWorkspace.within(
                ours, () -> ChronoUnit.DAYS.between(today, days.coverage(today).until()));
    }

    private double staged(Instant before) {
        return jdbc.sql("select count(*) from letter where state = 'STAGED' and staged_for < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
