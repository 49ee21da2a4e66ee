package torikumi.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A post that a deputy stands in for. Written once, when they are named. */
@Entity
@Table(name = "deputy_post")
class DeputyPostRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

    long deputyId;
    long assignmentId;

    protected DeputyPostRow() {}

    DeputyPostRow(long deputyId, long assignmentId) {
        this.deputyId = deputyId;
        this.assignmentId = assignmentId;
    }
}
