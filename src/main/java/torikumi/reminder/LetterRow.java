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
        PERSON
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

    Letter letter() {
        return new Letter(id, kind, to(), reminderId, stagedFor, state, channelId, messageTs);
    }
}
