package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan;
import torikumi.platform.FiscalYear;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

@Entity
@Moves(Topic.PLAN)
@Table(
        name = "plan",
        uniqueConstraints = @UniqueConstraint(columnNames = {"workspace_id", "department", "fiscal_year"}))
class PlanRow extends OwnedRow {

    String department = "";
    int fiscalYear;

    @Column(columnDefinition = "text")
    @Nullable
    String vision;

    @Column(columnDefinition = "text")
    @Nullable
    String policy;

    @Nullable
    LocalDate closedOn;

    int revision;
    Instant changedAt = Instant.EPOCH;

    protected PlanRow() {}

    PlanRow(String department, FiscalYear year) {
        this.department = department;
        this.fiscalYear = year.startYear();
    }

    FiscalYear year() {
        return new FiscalYear(fiscalYear);
    }

    void close(LocalDate on, Instant at) {
        if (closedOn != null) throw new IllegalStateException("closed on " + closedOn);
        closedOn = on;
        changed(at);
    }

    void reopen(Instant at) {
        if (closedOn == null) throw new IllegalStateException("not closed");
        closedOn = null;
        changed(at);
    }

    void take(StoredPlan stored, Instant at) {
        vision = stored.vision();
        policy = stored.policy();
        changed(at);
    }

    void changed(Instant at) {
        revision++;
        changedAt = at;
    }
}
