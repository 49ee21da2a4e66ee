package torikumi.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;

/** One edition of a workspace's scale. Written once. */
@Entity
@Immutable
@Table(name = "health_scale")
class ScaleRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

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
