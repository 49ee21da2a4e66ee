package torikumi.progress;

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
@Table(name = "public_approval")
class ApprovalRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

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
