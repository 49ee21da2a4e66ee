package torikumi.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Written once. */
@Entity
@Immutable
@Table(name = "reopening")
class ReopeningRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

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
