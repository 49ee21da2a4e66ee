package torikumi.reminder;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import torikumi.calendar.CalendarChanged;
import torikumi.calendar.ClosedDay;
import torikumi.calendar.DisasterPause;
import torikumi.calendar.Pause;
import torikumi.calendar.WorkingCalendar;
import torikumi.calendar.WorkingDays;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Settings;
import torikumi.platform.Workspace;

/** The workspace's schedule, its pauses too. */
@Component
@Transactional(readOnly = true)
class Schedules {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Cache<Workspace, Schedule> kept =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(1000).build();
    private final WorkingDays days;
    private final DisasterPause pauses;
    private final ZoneId zone;

    Schedules(WorkingDays days, DisasterPause pauses, Settings settings) {
        this.days = days;
        this.pauses = pauses;
        this.zone = settings.zone();
    }

    /** For many in a row: what this process changes is seen at once, what another does within five seconds. */
    Schedule lately() {
        return kept.get(CurrentWorkspace.get(), workspace -> current());
    }

    @TransactionalEventListener({RemindersChanged.class, CalendarChanged.class})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void forget() {
        kept.invalidate(CurrentWorkspace.get());
    }

    /** As it stands now. Three queries. */
    Schedule current() {
        WorkingCalendar calendar = days.calendar();
        Map<LocalDate, ClosedDay> paused = new HashMap<>();
        for (Pause pause : pauses.log())
            for (LocalDate day = pause.from(); !day.isAfter(pause.until()); day = day.plusDays(1))
                paused.put(day, new ClosedDay.Paused(pause.reason()));
        return new Schedule(calendar, calendar.with(paused), zone);
    }
}
