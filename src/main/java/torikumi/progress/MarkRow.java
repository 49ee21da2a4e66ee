package torikumi.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Written once, by {@link SourceMarks}. */
@Entity
@Immutable
@Table(name = "source_mark")
class MarkRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

    long updateId;

    @Enumerated(EnumType.STRING)
    SourceMark.Kind kind = SourceMark.Kind.EDITED;

    Instant markedAt = Instant.EPOCH;

    protected MarkRow() {}

    SourceMark mark() {
        return new SourceMark(updateId, kind, markedAt);
    }
}
