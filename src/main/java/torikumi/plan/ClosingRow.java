package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import torikumi.platform.OwnedRow;

/** A plan was closed or opened again. Written once. */
@Entity
@Table(name = "plan_closing")
class ClosingRow extends OwnedRow {

    long planId;
    boolean closed;
    String byId = "";
    String byName = "";

    @Column(columnDefinition = "text")
    String reason = "";

    Instant happenedAt = Instant.EPOCH;

    protected ClosingRow() {}

    ClosingRow(long planId, boolean closed, String byId, String byName, String reason, Instant happenedAt) {
        this.planId = planId;
        this.closed = closed;
        this.byId = byId;
        this.byName = byName;
        this.reason = reason;
        this.happenedAt = happenedAt;
    }
}
