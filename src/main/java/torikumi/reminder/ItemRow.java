package torikumi.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;
import torikumi.progress.HealthScale;
import torikumi.progress.ProgressUpdate;
import torikumi.staff.Colleague;

/** One initiative of a reminder. First written by {@link Ledger}. */
@Entity
@Moves(Topic.REQUESTS)
@Table(name = "reminder_item")
class ItemRow extends OwnedRow {

    String reminderId = "";
    long initiativeId;

    @Nullable
    Long updateId;

    @Nullable
    UUID updateRef;

    @Nullable
    String health;

    boolean unchanged;

    @Nullable
    String byId;

    @Nullable
    String byName;

    @Nullable
    Instant answeredAt;

    protected ItemRow() {}

    /** What was recorded about it answers it; what was withdrawn answers it no more. */
    void take(ProgressUpdate update) {
        if (update.initiativeId() != initiativeId)
            throw new IllegalArgumentException("%s is not about %d".formatted(update.ref(), initiativeId));
        boolean answered = !update.isWithdrawn();
        updateId = answered ? update.id() : null;
        updateRef = answered ? update.ref() : null;
        health = answered ? update.progress().health() : null;
        unchanged = answered && update.progress().unchanged();
        byId = answered ? update.author().person().id() : null;
        byName = answered ? update.author().person().name() : null;
        answeredAt = answered ? update.recordedAt() : null;
    }

    @Nullable
    Answer answer(HealthScale scale) {
        if (updateId == null || updateRef == null || byId == null || byName == null || answeredAt == null) return null;
        return new Answer(
                updateId,
                updateRef,
                health == null ? null : scale.grade(health).orElseThrow(),
                unchanged,
                new Colleague(byId, byName),
                answeredAt);
    }
}
