package torikumi.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import torikumi.platform.OwnedRow;

@Entity
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
