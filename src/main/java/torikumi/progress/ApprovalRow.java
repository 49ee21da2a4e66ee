package torikumi.progress;

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
@Table(name = "public_approval")
class ApprovalRow extends OwnedRow {

    long updateId;

    @Embedded
    AuthorColumns author = new AuthorColumns();

    Instant approvedAt = Instant.EPOCH;

    protected ApprovalRow() {}

    ApprovalRow(Approval approval) {
        updateId = approval.updateId();
        author = new AuthorColumns(
                approval.approver().person(), approval.approver().post());
        approvedAt = approval.at();
    }

    Approval approval() {
        return new Approval(updateId, author.author(), approvedAt);
    }
}
