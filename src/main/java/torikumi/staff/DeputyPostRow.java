package torikumi.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

/** A post that a deputy stands in for. Written once, when they are named. */
@Entity
@Moves(Topic.PEOPLE)
@Table(name = "deputy_post")
class DeputyPostRow extends OwnedRow {

    long deputyId;
    long assignmentId;

    protected DeputyPostRow() {}

    DeputyPostRow(long deputyId, long assignmentId) {
        this.deputyId = deputyId;
        this.assignmentId = assignmentId;
    }
}
