package torikumi.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.calendar.CalendarEnds;
import torikumi.platform.Moment;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.Permissions;
import torikumi.staff.Person;

/** あとで: visible to all who were asked, at most {@value Snooze#MOST} times; what was last heard stays what it was. */
@Component
@Transactional
public class Snoozing {

    private final Reminders reminders;
    private final Snoozes snoozes;
    private final ReminderReading reading;
    private final Schedules schedules;
    private final Dispatch dispatch;
    private final Permissions permissions;
    private final ApplicationEventPublisher events;

    Snoozing(
            Reminders reminders,
            Snoozes snoozes,
            ReminderReading reading,
            Schedules schedules,
            Dispatch dispatch,
            Permissions permissions,
            ApplicationEventPublisher events) {
        this.reminders = reminders;
        this.snoozes = snoozes;
        this.reading = reading;
        this.schedules = schedules;
        this.dispatch = dispatch;
        this.permissions = permissions;
        this.events = events;
    }

    public Outcome snooze(Person by, String reminderId, Snooze.Length length, Instant now) {
        ReminderRow row = reminders.lock(reminderId).orElse(null);
        if (row == null) return new Outcome.NoSuchReminder();
        Office office = row.about.subject().office();
        Optional<Denial> denied = permissions.denial(by, Action.SNOOZE_REMINDER, office, now);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        ReminderCard card = reading.card(reminderId).orElseThrow();
        if (row.level == Level.SECTION && card.isDone()) return new Outcome.NothingOpen(card);
        if (card.snoozesLeft() == 0) return new Outcome.NoneLeft(card);
        if (reminders.newerThan(row.id) > 0) return new Outcome.AskedAnew(card);
        Schedule schedule = schedules.current();
        Instant until;
        try {
            until = SnoozeTimes.until(schedule, length, row.quiet(), now);
        } catch (CalendarEnds e) {
            return new Outcome.CalendarEnded(e.year());
        }
        if (!SnoozeTimes.isInTime(schedule, until, row.dueOn)) {
            // The message still offers what was in time when it was drawn.
            dispatch.redraw(reminderId);
            return new Outcome.TooLate(
                    card, new Moment(now, schedule.zone()).today().isAfter(row.dueOn));
        }
        var snooze = new Snooze(length, by.colleague(), now.truncatedTo(ChronoUnit.MICROS), until);
        snoozes.saveAndFlush(new SnoozeRow(reminderId, card.snoozes().size() + 1, snooze));
        row.putOff(until);
        // Its message is drawn anew by that too.
        events.publishEvent(new RemindersChanged());
        return new Outcome.Snoozed(snooze, reading.card(reminderId).orElseThrow());
    }

    public sealed interface Outcome {
        record Snoozed(Snooze snooze, ReminderCard card) implements Outcome {}

        /** It was snoozed as often as it can be. */
        record NoneLeft(ReminderCard card) implements Outcome {}

        /**
         * It would be asked again after its due date.
         *
         * @param overdue whether that is past already
         */
        record TooLate(ReminderCard card, boolean overdue) implements Outcome {}

        /** A later reminder asks about the same. */
        record AskedAnew(ReminderCard card) implements Outcome {}

        /** Everything is answered. */
        record NothingOpen(ReminderCard card) implements Outcome {}

        record NoSuchReminder() implements Outcome {}

        /** @param year whose holidays are not known */
        record CalendarEnded(int year) implements Outcome {}

        /** She does not act for the office. */
        record Denied(Denial why, Office office) implements Outcome {}
    }
}
