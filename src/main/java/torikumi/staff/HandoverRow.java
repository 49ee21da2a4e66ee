package torikumi.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import torikumi.platform.OwnedRow;

/** Written once. */
@Entity
@Table(name = "handover")
class HandoverRow extends OwnedRow {

    String personId = "";
    String personName = "";
    String successorId = "";
    String successorName = "";
    LocalDate fromDay = LocalDate.EPOCH;

    @Column(columnDefinition = "text")
    String note = "";

    String byId = "";
    String byName = "";
    Instant happenedAt = Instant.EPOCH;

    protected HandoverRow() {}

    HandoverRow(Colleague by, Colleague person, Colleague successor, LocalDate fromDay, String note, Instant now) {
        this.byId = by.id();
        this.byName = by.name();
        this.personId = person.id();
        this.personName = person.name();
        this.successorId = successor.id();
        this.successorName = successor.name();
        this.fromDay = fromDay;
        this.note = note;
        this.happenedAt = now;
    }
}
