package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;

@Entity
@Table(name = "unit")
class UnitRow extends OwnedRow {

    long planId;
    long sectionId;
    int position;

    @Nullable
    String name;

    String shortName = "";

    @Column(columnDefinition = "text")
    @Nullable
    String mission;

    @Nullable
    String missionFrom;

    protected UnitRow() {}

    UnitRow(long planId, long sectionId, String shortName) {
        this.planId = planId;
        this.sectionId = sectionId;
        this.shortName = shortName;
    }

    @Nullable
    Mission mission() {
        return mission == null ? null : new Mission(mission, missionFrom);
    }
}
