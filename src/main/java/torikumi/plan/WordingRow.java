package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.platform.OwnedRow;

/** One wording an initiative has had. Written once. */
@Entity
@Table(name = "initiative_wording")
class WordingRow extends OwnedRow {

    long initiativeId;
    int version;

    @Column(columnDefinition = "text")
    String wording = "";

    Instant since = Instant.EPOCH;
    String reason = "";

    @Nullable
    String byId;

    @Nullable
    String byName;

    /** By which it was amended, and when that was taken; null where a document brought it, or nobody said. */
    @Nullable
    String decision;

    @Nullable
    LocalDate decidedOn;

    protected WordingRow() {}

    WordingRow(long initiativeId, int version, String wording, Instant since, Editor by, String reason) {
        this.initiativeId = initiativeId;
        this.version = version;
        this.wording = wording;
        this.since = since;
        this.reason = reason;
        byId = by.id();
        byName = by.name();
    }

    WordingRow(long initiativeId, int version, Instant since, Editor by, PlanWordings.Amend amend) {
        this(initiativeId, version, amend.words(), since, by, amend.reason());
        decision = amend.decision().isEmpty() ? null : amend.decision();
        decidedOn = amend.decidedOn();
    }

    PlanWordings.Wording wording() {
        return new PlanWordings.Wording(
                version,
                wording,
                since,
                byId == null || byName == null ? null : new Editor(byId, byName),
                reason,
                decision,
                decidedOn);
    }
}
