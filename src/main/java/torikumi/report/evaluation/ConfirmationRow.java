package torikumi.report.evaluation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import torikumi.platform.OwnedRow;
import torikumi.progress.AuthorColumns;

/** Written once. */
@Entity
@Immutable
@Table(name = "evaluation_confirmation")
class ConfirmationRow extends OwnedRow {

    long sheetId;
    long evaluationId;
    boolean confirmed;

    @Column(columnDefinition = "text")
    String record = "";

    @Embedded
    AuthorColumns by = new AuthorColumns();

    Instant happenedAt = Instant.EPOCH;

    protected ConfirmationRow() {}

    ConfirmationRow(long sheetId, Confirmation of) {
        this.sheetId = sheetId;
        this.evaluationId = of.evaluationId();
        this.confirmed = of.confirmed();
        this.record = of.record().stream().map(String::valueOf).collect(Collectors.joining(","));
        this.by = new AuthorColumns(of.by(), of.post());
        this.happenedAt = of.at();
    }

    Confirmation confirmation() {
        return new Confirmation(evaluationId, confirmed, ids(), by.person(), by.post(), happenedAt);
    }

    private List<Long> ids() {
        return record.isEmpty()
                ? List.of()
                : Stream.of(record.split(",")).map(Long::valueOf).toList();
    }
}
