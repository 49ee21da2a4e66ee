package torikumi.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;

@Entity
@Table(name = "asking_pause")
class PauseRow extends OwnedRow {

    LocalDate fromDay = LocalDate.EPOCH;
    LocalDate untilDay = LocalDate.EPOCH;

    @Column(columnDefinition = "text")
    String reason = "";

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant setAt = Instant.EPOCH;

    @Nullable
    String endedById;

    @Nullable
    String endedByName;

    @Nullable
    Instant endedAt;

    protected PauseRow() {}

    PauseRow(LocalDate from, LocalDate until, String reason, Colleague by, Instant at) {
        fromDay = from;
        untilDay = until;
        this.reason = reason;
        this.by = new PersonColumns(by);
        setAt = at;
    }

    Pause pause() {
        return new Pause(
                java.util.Objects.requireNonNull(id),
                fromDay,
                untilDay,
                reason,
                by.person(),
                setAt,
                endedById == null || endedByName == null ? null : new Colleague(endedById, endedByName));
    }
}
