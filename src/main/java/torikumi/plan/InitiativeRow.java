package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;

@Entity
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

    @Nullable
    LocalDate withdrawnOn;

    protected InitiativeRow() {}

    InitiativeRow(long planId, long unitId, String shortName, int number) {
        this.planId = planId;
        this.unitId = unitId;
        this.shortName = shortName;
        this.number = number;
    }
}
