package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;

/**
 * A letter to be staged.
 *
 * @param number tells apart what is of one kind, to one recipient, about one thing
 */
record LetterDraft(
        Letter.Kind kind,
        Recipient to,
        @Nullable String reminderId,
        @Nullable LocalDate aboutDay,
        @Nullable Long aboutId,
        String number) {

    static LetterDraft of(Letter.Kind kind, Recipient to) {
        return new LetterDraft(kind, to, null, null, null, "1");
    }

    static LetterDraft of(Letter.Kind kind, Colleague to) {
        return of(kind, new Recipient.Person(to));
    }

    LetterDraft about(String reminderId) {
        return new LetterDraft(kind, to, reminderId, aboutDay, aboutId, number);
    }

    LetterDraft about(LocalDate day) {
        return new LetterDraft(kind, to, reminderId, day, aboutId, number);
    }

    /** @param id of what letters of its kind are about */
    LetterDraft about(long id) {
        return new LetterDraft(kind, to, reminderId, aboutDay, id, number);
    }

    LetterDraft number(Object number) {
        return new LetterDraft(kind, to, reminderId, aboutDay, aboutId, number.toString());
    }

    Letter letter(Instant stagedFor) {
        String id = UUID.randomUUID().toString();
        return new Letter(id, kind, to, reminderId, stagedFor, Letter.State.STAGED, null, null);
    }

    String key() {
        String about = reminderId != null ? reminderId : aboutId != null ? "#" + aboutId : String.valueOf(aboutDay);
        return "%s:%s:%s:%s".formatted(kind, about, to.id(), number);
    }
}
