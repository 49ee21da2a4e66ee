package torikumi.reminder;

import java.time.Instant;
import org.springframework.stereotype.Component;
import torikumi.staff.Denial;
import torikumi.staff.Person;

/** あとで. */
@Component
public class Snoozing {

    public Outcome snooze(Person by, String reminderId, Snooze.Length length, Instant now) {
        throw new UnsupportedOperationException();
    }

    public sealed interface Outcome {
        record Snoozed(Snooze snooze, ReminderCard card) implements Outcome {}

        /** It was snoozed as often as it can be. */
        record NoneLeft(ReminderCard card) implements Outcome {}

        /** Everything is answered. */
        record NothingOpen(ReminderCard card) implements Outcome {}

        record NoSuchReminder() implements Outcome {}

        /** She does not act for the office. */
        record Denied(Denial why, torikumi.staff.Office office) implements Outcome {}
    }
}
