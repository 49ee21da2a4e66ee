package torikumi.reminder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;

/** The workspace's schedule as it stands now, its pauses too. Three queries. */
@Component
@Transactional(readOnly = true)
class Schedules {

    private final WorkingDays days;
    private final DisasterPause pauses;
    private final ZoneId zone;

    Schedules(WorkingDays days, DisasterPause pauses, Settings settings) {
        this.days = days;
        this.pauses = pauses;
        this.zone = settings.zone();
    }

    Schedule current() {
        WorkingCalendar calendar = days.calendar();
        Map<LocalDate, ClosedDay> paused = new HashMap<>();
        for (Pause pause : pauses.log())
            for (LocalDate day = pause.from(); !day.isAfter(pause.until()); day = day.plusDays(1))
                paused.put(day, new ClosedDay.Paused(pause.reason()));
        return new Schedule(calendar, calendar.with(paused), zone);
    }
}
