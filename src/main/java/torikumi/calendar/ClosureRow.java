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
@Table(name = "closure")
class ClosureRow extends OwnedRow {

    LocalDate fromDay = LocalDate.EPOCH;
    LocalDate untilDay = LocalDate.EPOCH;

    @Column(columnDefinition = "text")
    String reason = "";

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant addedAt = Instant.EPOCH;

    @Nullable
    String takenById;

    @Nullable
    String takenByName;

    @Nullable
    Instant takenAt;

    protected ClosureRow() {}

    ClosureRow(LocalDate from, LocalDate until, String reason, Colleague by, Instant at) {
        fromDay = from;
        untilDay = until;
        this.reason = reason;
        this.by = new PersonColumns(by);
        addedAt = at;
    }

    boolean isTakenBack() {
        return takenAt != null;
    }

    void takeBack(Colleague by, Instant now) {
        if (isTakenBack()) throw new IllegalStateException("taken back at " + takenAt);
        takenById = by.id();
        takenByName = by.name();
        takenAt = now;
    }

    Closure closure() {
        return new Closure(id(), fromDay, untilDay, reason, by.person(), addedAt);
    }
}
