package torikumi.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

@Entity
@Moves(Topic.PLAN)
@Table(name = "section")
class SectionRow extends OwnedRow {

    long planId;
    int position;
    String name = "";

    protected SectionRow() {}

    SectionRow(long planId, String name) {
        this.planId = planId;
        this.name = name;
    }
}
