package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "unit")
class UnitRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @TenantId
    @Nullable
    String workspaceId;

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
