package torikumi.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

/** Written once. */
@Entity
@Moves(Topic.RECORD)
@Immutable
@Table(name = "reopening")
class ReopeningRow extends OwnedRow {

    long initiativeId;

    @Column(columnDefinition = "text")
    String reason = "";

    @Embedded
    AuthorColumns by = new AuthorColumns();

    Instant reopenedAt = Instant.EPOCH;

    protected ReopeningRow() {}

    ReopeningRow(long initiativeId, AuthorColumns by, String reason, Instant reopenedAt) {
        this.initiativeId = initiativeId;
        this.by = by;
        this.reason = reason;
        this.reopenedAt = reopenedAt;
    }

    Reopening reopening() {
        return new Reopening(id, initiativeId, by.person(), by.post(), reason, reopenedAt);
    }
}
