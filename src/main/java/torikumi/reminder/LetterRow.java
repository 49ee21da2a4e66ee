package torikumi.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;

/** First written by {@link Ledger}. */
@Entity
@Table(name = "letter")
class LetterRow {

    enum RecipientKind {
        CHANNEL,
        PERSON;

        static RecipientKind of(Recipient to) {
            return to instanceof Recipient.Channel ? CHANNEL : PERSON;
        }
    }

    @Id
    String id = "";

    @TenantId
    @Nullable
    String workspaceId;

    String letterKey = "";

    @Enumerated(EnumType.STRING)
    Letter.Kind kind = Letter.Kind.ASK;

    @Enumerated(EnumType.STRING)
    RecipientKind recipientKind = RecipientKind.PERSON;

    String recipientId = "";
    String recipientName = "";

    @Nullable
    String reminderId;

    @Nullable
    LocalDate aboutDay;

    @Nullable
    Long aboutId;

    Instant stagedFor = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    Letter.State state = Letter.State.STAGED;

    @Nullable
    String channelId;

    @Nullable
    String messageTs;

    protected LetterRow() {}

    Recipient to() {
        return recipientKind == RecipientKind.CHANNEL
                ? new Recipient.Channel(recipientId)
                : new Recipient.Person(new Colleague(recipientId, recipientName));
    }

    /** The number of what it is about; 0, which nothing has, where there is none. */
    long aboutId() {
        return aboutId == null ? 0 : aboutId;
    }

    /** The same for another. */
    LetterDraft passedTo(Colleague person) {
        String number = letterKey.substring(letterKey.lastIndexOf(':') + 1);
        return new LetterDraft(kind, new Recipient.Person(person), reminderId, aboutDay, aboutId, number);
    }

    /** Nobody wants it any more. */
    void drop() {
        leave(Letter.State.UNWANTED);
    }

    /** It cannot be sent. */
    void fail() {
        leave(Letter.State.FAILED);
    }

    private void leave(Letter.State end) {
        if (state != Letter.State.STAGED) throw new IllegalStateException("letter %s is %s".formatted(id, state));
        state = end;
    }

    Letter letter() {
        return new Letter(id, kind, to(), reminderId, stagedFor, state, channelId, messageTs);
    }
}
