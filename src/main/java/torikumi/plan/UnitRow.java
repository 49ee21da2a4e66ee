package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

@Entity
@Moves(Topic.PLAN)
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

    /** @param place the how manieth of the plan */
    void take(long sectionId, StoredPlan.StoredUnit unit, int place) {
        if (!shortName.equals(unit.shortName()))
            throw new IllegalArgumentException("%s is not %s".formatted(unit.shortName(), shortName));
        this.sectionId = sectionId;
        name = unit.place().unit();
        position = place;
        mission = unit.mission();
        missionFrom = unit.missionFrom();
    }

    @Nullable
    Mission mission() {
        return mission == null ? null : new Mission(mission, missionFrom);
    }
}
