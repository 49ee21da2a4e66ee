package torikumi.report.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;
import torikumi.progress.Author;
import torikumi.progress.AuthorColumns;
import torikumi.progress.HealthScale;

/** Written once. */
@Entity
@Immutable
@Table(name = "evaluation")
class EvaluationRow extends OwnedRow {

    long sheetId;
    int version;

    @Enumerated(EnumType.STRING)
    @Nullable
    Direction direction;

    @Nullable
    String health;

    @Column(columnDefinition = "text")
    String results = "";

    @Column(columnDefinition = "text")
    String issues = "";

    @Embedded
    AuthorColumns author = new AuthorColumns();

    Instant writtenAt = Instant.EPOCH;

    protected EvaluationRow() {}

    EvaluationRow(long sheetId, int version, Decided decided, Author by, Instant at) {
        this.sheetId = sheetId;
        this.version = version;
        this.direction = decided.direction();
        this.health = decided.health();
        this.results = decided.results();
        this.issues = decided.issues();
        this.author = new AuthorColumns(by.person(), by.post());
        this.writtenAt = at;
    }

    Evaluation evaluation(HealthScale scale) {
        return new Evaluation(
                id(),
                version,
                direction,
                health == null ? null : scale.grade(health).orElseThrow(),
                results,
                issues,
                author.author(),
                writtenAt);
    }
}
