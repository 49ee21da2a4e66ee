package torikumi.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.Settings;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;
import torikumi.staff.StaffDirectory;

/** あとで: visible to all who were asked, at most {@value Snooze#MOST} times; what was last heard stays what it was. */
@Component
@Transactional
public class Snoozing {

    private static final LocalTime ON_MONDAY = LocalTime.of(9, 0);

    private final Reminders reminders;
    private final Snoozes snoozes;
    private final ReminderReading reading;
    private final Schedules schedules;
    private final AnswerWatch watch;
    private final StaffDirectory staff;
    private final OfficePolicies policies;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    Snoozing(
            Reminders reminders,
            Snoozes snoozes,
            ReminderReading reading,
            Schedules schedules,
            AnswerWatch watch,
            StaffDirectory staff,
            OfficePolicies policies,
            ApplicationEventPublisher events,
            Settings settings) {
        this.reminders = reminders;
        this.snoozes = snoozes;
        this.reading = reading;
        this.schedules = schedules;
        this.watch = watch;
        this.staff = staff;
        this.policies = policies;
        this.events = events;
        this.zone = settings.zone();
    }

    public Outcome snooze(Person by, String reminderId, Snooze.Length length, Instant now) {
        ReminderRow row = reminders.lock(reminderId).orElse(null);
        if (row == null) return new Outcome.NoSuchReminder();
        Office office = row.about.subject().office();
        Optional<Denial> denied =
                policies.denial(staff.acting(by, LocalDate.ofInstant(now, zone)), Action.SNOOZE_REMINDER, office);
        if (denied.isPresent()) return new Outcome.Denied(denied.get(), office);
        ReminderCard card = reading.card(reminderId).orElseThrow();
        if (row.level == Level.SECTION && card.isDone()) return new Outcome.NothingOpen(card);
        if (card.snoozesLeft() == 0) return new Outcome.NoneLeft(card);
        Instant until;
        try {
            until = until(length, row.quiet(), now);
        } catch (CalendarEnds e) {
            return new Outcome.CalendarEnded(e.year());
        }
        var snooze = new Snooze(length, by.colleague(), now.truncatedTo(ChronoUnit.MICROS), until);
        snoozes.saveAndFlush(new SnoozeRow(reminderId, card.snoozes().size() + 1, snooze));
        row.lookAt = until;
        watch.redraw(reminderId);
        events.publishEvent(new AskingChanged());
        return new Outcome.Snoozed(snooze, reading.card(reminderId).orElseThrow());
    }

    private Instant until(Snooze.Length length, QuietHours quiet, Instant now) {
        Schedule schedule = schedules.current();
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDateTime wanted =
                switch (length) {
                    case ONE_WORKING_DAY -> schedule.calendar().plus(today, 1).atTime(ReminderRule.USUAL_TIME);
                    case THREE_WORKING_DAYS ->
                        schedule.calendar().plus(today, 3).atTime(ReminderRule.USUAL_TIME);
                    case NEXT_MONDAY ->
                        today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(ON_MONDAY);
                };
        return schedule.permitted(wanted, quiet);
    }

    public sealed interface Outcome {
        record Snoozed(Snooze snooze, ReminderCard card) implements Outcome {}

        /** It was snoozed as often as it can be. */
        record NoneLeft(ReminderCard card) implements Outcome {}

        /** Everything is answered. */
        record NothingOpen(ReminderCard card) implements Outcome {}

        record NoSuchReminder() implements Outcome {}

        /** @param year whose holidays are not known */
        record CalendarEnded(int year) implements Outcome {}

        /** She does not act for the office. */
        record Denied(Denial why, Office office) implements Outcome {}
    }
}
