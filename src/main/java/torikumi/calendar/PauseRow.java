package torikumi.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;
import torikumi.staff.Colleague;
import torikumi.staff.PersonColumns;

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

    boolean isOver(LocalDate today) {
        return endedAt != null || untilDay.isBefore(today);
    }

    /**
     * Ends with the day before.
     *
     * @throws IllegalStateException where it is over
     */
    void end(Colleague by, LocalDate today, Instant now) {
        if (isOver(today)) throw new IllegalStateException("the pause from %s is over".formatted(fromDay));
        untilDay = today.minusDays(1);
        endedById = by.id();
        endedByName = by.name();
        endedAt = now;
    }

    Pause pause() {
        return new Pause(
                id(),
                fromDay,
                untilDay,
                reason,
                by.person(),
                setAt,
                endedById == null || endedByName == null ? null : new Colleague(endedById, endedByName));
    }
}
