package torikumi.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;

/** Begun before the chat is asked, so that one that ended in the dark is known. */
@Entity
@Table(name = "letter_attempt")
class AttemptRow extends OwnedRow {

    enum Result {
        SENT,
        LATER,
        NEVER
    }

    String letterId = "";
    int number;
    Instant begunAt = Instant.EPOCH;

    /** Null until it is known, also where the chat left it in the dark. */
    @Enumerated(EnumType.STRING)
    @Nullable
    Result result;

    @Nullable
    String why;

    protected AttemptRow() {}

    AttemptRow(String letterId, int number, Instant begunAt) {
        this.letterId = letterId;
        this.number = number;
        this.begunAt = begunAt;
    }
}
