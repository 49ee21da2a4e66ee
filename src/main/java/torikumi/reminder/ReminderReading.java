package torikumi.reminder;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where reminders and letters are looked up. */
@Component
@Transactional(readOnly = true)
public class ReminderReading {

    private final Reminders reminders;
    private final Letters letters;
    private final ReminderCards cards;

    ReminderReading(Reminders reminders, Letters letters, ReminderCards cards) {
        this.reminders = reminders;
        this.letters = letters;
        this.cards = cards;
    }

    public Optional<ReminderCard> card(String reminderId) {
        return reminders.findById(reminderId).map(cards::of);
    }

    /** The reminder that the message there asks about, so that a reply in its thread is an update. */
    public Optional<ReminderCard> at(String channelId, String messageTs) {
        return letters.findByChannelIdAndMessageTs(channelId, messageTs).stream()
                .map(row -> row.reminderId)
                .filter(id -> id != null)
                .findFirst()
                .flatMap(this::card);
    }

    public Optional<Letter> letter(String letterId) {
        return letters.findById(letterId).map(LetterRow::letter);
    }

    /** Everything that was staged about a reminder, the first to the last. */
    public List<Letter> letters(String reminderId) {
        return letters.findByReminderIdOrderByStagedForAscIdAsc(reminderId).stream()
                .map(LetterRow::letter)
                .toList();
    }
}
