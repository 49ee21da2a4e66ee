package torikumi.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;

@Entity
@Table(name = "join_request")
class JoinRequestRow extends OwnedRow {

    String personId = "";
    String personName = "";

    @Embedded
    OfficeColumns office = new OfficeColumns();

    @Column(columnDefinition = "text")
    String carried = "";

    Instant askedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    JoinRequest.State state = JoinRequest.State.WAITING;

    @Nullable
    String waitingKey;

    @Nullable
    String decidedById;

    @Nullable
    String decidedByName;

    @Nullable
    Instant decidedAt;

    protected JoinRequestRow() {}

    Colleague person() {
        return new Colleague(personId, personName);
    }

    /** Names person and office while it waits. */
    static String keyOf(String personId, Office office) {
        var columns = new OfficeColumns(office);
        return String.join("/", personId, columns.department, columns.section, columns.unit);
    }

    /** The office is called otherwise. */
    void moveTo(Office office) {
        if (state != JoinRequest.State.WAITING) throw new IllegalStateException("decided at " + decidedAt);
        this.office = new OfficeColumns(office);
        waitingKey = keyOf(personId, office);
    }

    void decide(JoinRequest.State decision, Colleague by, Instant now) {
        if (state != JoinRequest.State.WAITING) throw new IllegalStateException("decided at " + decidedAt);
        state = decision;
        waitingKey = null;
        decidedById = by.id();
        decidedByName = by.name();
        decidedAt = now;
    }

    JoinRequest request() {
        Colleague decidedBy = decidedById == null ? null : new Colleague(decidedById, decidedByName);
        return new JoinRequest(id, person(), office.office(), askedAt, carried, state, decidedBy, decidedAt);
    }
}
