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

    private static final int LONGEST_WHY = 500;

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

    /** @return what is kept of the chat's word */
    String ends(Result result, String why) {
        if (isKnown())
            throw new IllegalStateException("attempt %d at %s is %s".formatted(number, letterId, this.result));
        this.result = result;
        return leftInDoubt(why);
    }

    /** It may have arrived. */
    String leftInDoubt(String why) {
        this.why = why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why;
        return this.why;
    }

    boolean isKnown() {
        return result != null;
    }
}
