package torikumi.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

/** Written once, by {@link SourceMarks}. */
@Entity
@Moves(Topic.RECORD)
@Immutable
@Table(name = "source_mark")
class MarkRow extends OwnedRow {

    long updateId;

    @Enumerated(EnumType.STRING)
    SourceMark.Kind kind = SourceMark.Kind.EDITED;

    Instant markedAt = Instant.EPOCH;

    protected MarkRow() {}

    SourceMark mark() {
        return new SourceMark(updateId, kind, markedAt);
    }
}
