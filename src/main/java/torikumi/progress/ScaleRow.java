package torikumi.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;

/** One edition of a workspace's scale. Written once. */
@Entity
@Moves(Topic.SCALE)
@Immutable
@Table(name = "health_scale")
class ScaleRow extends OwnedRow {

    int edition;
    String byId = "";
    String byName = "";
    Instant happenedAt = Instant.EPOCH;

    @Column(columnDefinition = "text")
    @Convert(converter = GradesColumn.class)
    List<Grade> grades = List.of();

    protected ScaleRow() {}

    ScaleRow(int edition, Colleague by, List<Grade> grades, Instant happenedAt) {
        this.edition = edition;
        this.byId = by.id();
        this.byName = by.name();
        this.grades = grades;
        this.happenedAt = happenedAt;
    }
}
