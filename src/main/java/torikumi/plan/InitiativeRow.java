package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

@Entity
@Moves(Topic.PLAN)
@Table(name = "initiative")
class InitiativeRow extends OwnedRow {

    long planId;
    long unitId;
    int position;
    String shortName = "";
    int number;

    @Column(columnDefinition = "text")
    String wording = "";

    @Column(columnDefinition = "text")
    @Convert(converter = FieldsColumn.class)
    Map<String, String> fields = new LinkedHashMap<>();

    @Column(columnDefinition = "text")
    @Convert(converter = NamesColumn.class)
    List<String> jointWith = List.of();

    @Nullable
    LocalDate withdrawnOn;

    protected InitiativeRow() {}

    InitiativeRow(long planId, long unitId, String shortName, int number) {
        this.planId = planId;
        this.unitId = unitId;
        this.shortName = shortName;
        this.number = number;
    }

    /**
     * @param place the how manieth of its unit
     * @param today on which it is taken out of the plan, where it was not before
     */
    void take(long unitId, StoredPlan.StoredItem item, int place, LocalDate today) {
        if (!item.code().equals(new Code(shortName, number)))
            throw new IllegalArgumentException("%s is not %s-%d".formatted(item.code(), shortName, number));
        this.unitId = unitId;
        position = place;
        wording = item.wording();
        fields = new LinkedHashMap<>(item.fields());
        jointWith = item.jointWith();
        withdrawnOn = !item.withdrawn() ? null : withdrawnOn == null ? today : withdrawnOn;
    }
}
