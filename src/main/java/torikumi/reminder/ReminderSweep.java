package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.calendar.CalendarEnds;
import torikumi.platform.Moment;
import torikumi.platform.Settings;

/** Asks whatever is due, in the current workspace. However often and wherever it runs, everybody is asked once. */
@Component
public class ReminderSweep {

    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);

    private final Schedules schedules;
    private final DueReminders reminders;
    private final Escalations escalations;
    private final CalendarWatch calendar;
    private final List<Watch> watches;
    private final Dispatch dispatch;
    private final TransactionTemplate transaction;
    private final Settings settings;

    ReminderSweep(
            Schedules schedules,
            DueReminders reminders,
            Escalations escalations,
            CalendarWatch calendar,
            List<Watch> watches,
            Dispatch dispatch,
            TransactionTemplate transaction,
            Settings settings) {
        this.schedules = schedules;
        this.reminders = reminders;
        this.escalations = escalations;
        this.calendar = calendar;
        this.watches = watches;
        this.dispatch = dispatch;
        this.transaction = transaction;
        this.settings = settings;
    }

    public Swept sweep(Instant instant) {
        var now = new Moment(instant, settings.zone());
        Instant latest = nextMorning(now);
        Swept warned = Swept.letters(send(() -> calendar.news(now), now), latest);
        try {
            Schedule schedule = schedules.current();
            // Nothing is asked before its day is known to be open.
            schedule.pausing().closed(now.today());
            Swept swept = warned.and(reminders.ask(schedule, now, latest)).and(escalations.look(schedule, now, latest));
            if (schedule.permits(instant, QuietHours.USUAL))
                for (Watch watch : watches)
                    swept = swept.and(Swept.letters(send(() -> watch.news(schedule, now), now), latest));
            return swept;
        } catch (CalendarEnds e) {
            log.error("Nobody is asked: {}. Import a table of holidays.", e.getMessage());
            return warned;
        }
    }

    private int send(Supplier<List<LetterDraft>> news, Moment now) {
        return transaction.execute(
                status -> dispatch.send(news.get(), now.instant()).size());
    }

    private static Instant nextMorning(Moment now) {
        LocalDate day = now.local().toLocalTime().isBefore(Schedule.MORNING)
                ? now.today()
                : now.today().plusDays(1);
        return day.atTime(Schedule.MORNING).atZone(now.zone()).toInstant();
    }
}
