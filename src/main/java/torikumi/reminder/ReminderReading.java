package torikumi.reminder;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where reminders and letters are looked up. */
@Component
public class ReminderReading {

    public Optional<ReminderCard> card(String reminderId) {
        throw new UnsupportedOperationException();
    }

    /** The reminder whose question stands there, so that a reply in its thread is an update. */
    public Optional<ReminderCard> at(String channelId, String messageTs) {
        throw new UnsupportedOperationException();
    }

    /** Everything that was sent about a reminder and can be drawn again. */
    public List<Letter> letters(String reminderId) {
        throw new UnsupportedOperationException();
    }
}
