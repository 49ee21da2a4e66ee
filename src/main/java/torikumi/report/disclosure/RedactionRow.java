package torikumi.report.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;
import torikumi.staff.Colleague;
import torikumi.staff.PersonColumns;

@Entity
@Table(name = "redaction")
class RedactionRow extends OwnedRow {

    String department = "";

    @Nullable
    Long updateId;

    @Column(columnDefinition = "text")
    String passage = "";

    @Enumerated(EnumType.STRING)
    Redaction.Ground ground = Redaction.Ground.OTHER;

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

    protected RedactionRow() {}

    RedactionRow(
            String department,
            @Nullable Long updateId,
            String passage,
            Redaction.Why why,
            Colleague by,
            Instant addedAt) {
        this.department = department;
        this.updateId = updateId;
        this.passage = passage;
        ground = why.ground();
        reason = why.reason();
        this.by = new PersonColumns(by);
        this.addedAt = addedAt;
    }

    boolean isTakenBack() {
        return takenAt != null;
    }

    void takeBack(Colleague who, Instant now) {
        if (isTakenBack()) throw new IllegalStateException("taken back at " + takenAt);
        takenById = who.id();
        takenByName = who.name();
        takenAt = now;
    }

    void forget() {
        passage = "";
    }

    Redaction redaction() {
        return new Redaction(id(), updateId, passage, ground, reason, by.person(), addedAt);
    }
}
