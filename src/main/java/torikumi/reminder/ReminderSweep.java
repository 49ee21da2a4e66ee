package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.calendar.CalendarEnds;
import torikumi.platform.Settings;

/** Asks whatever is due, in the current workspace. However often and wherever it runs, everybody is asked once. */
@Component
public class ReminderSweep {

    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);

    private final Schedules schedules;
    private final Asking asking;
    private final Escalations escalations;
    private final Digests digests;
    private final CalendarWatch watch;
    private final PlanWatch planWatch;
    private final DeputyWatch deputyWatch;
    private final Settings settings;

    ReminderSweep(
            Schedules schedules,
            Asking asking,
            Escalations escalations,
            Digests digests,
            CalendarWatch watch,
            PlanWatch planWatch,
            DeputyWatch deputyWatch,
            Settings settings) {
        this.schedules = schedules;
        this.asking = asking;
        this.escalations = escalations;
        this.digests = digests;
        this.watch = watch;
        this.planWatch = planWatch;
        this.deputyWatch = deputyWatch;
        this.settings = settings;
    }

    /**
     * What a sweep did.
     *
     * @param asked how many reminders it wrote
     * @param letters how many it staged, escalations and digests too
     * @param next when there will be something to do; at the latest the next morning
     */
    public record Swept(int asked, int letters, Instant next) {

        Swept and(Swept other) {
            return new Swept(
                    asked + other.asked, letters + other.letters, next.isBefore(other.next) ? next : other.next);
        }

        static Swept letters(int count, Instant next) {
            return new Swept(0, count, next);
        }
    }

    private Instant nextMorning(Instant now) {
        LocalDateTime there = LocalDateTime.ofInstant(now, settings.zone());
        LocalDate day = there.toLocalTime().isBefore(Schedule.MORNING)
                ? there.toLocalDate()
                : there.toLocalDate().plusDays(1);
        return day.atTime(Schedule.MORNING).atZone(settings.zone()).toInstant();
    }

    public Swept sweep(Instant now) {
        Instant latest = nextMorning(now);
        Swept warned = Swept.letters(watch.warn(now), latest);
        try {
            Schedule schedule = schedules.current();
            // Nothing is asked before its day is known to be open.
            schedule.pausing().closed(LocalDate.ofInstant(now, settings.zone()));
            return warned.and(asking.ask(schedule, now, latest))
                    .and(escalations.look(schedule, now, latest))
                    .and(Swept.letters(digests.stage(schedule, now), latest))
                    .and(Swept.letters(planWatch.tell(schedule, now), latest))
                    .and(Swept.letters(deputyWatch.tell(schedule, now), latest));
        } catch (CalendarEnds e) {
            log.error("Nobody is asked: {}. Import a table of holidays.", e.getMessage());
            return warned;
        }
    }
}
