package torikumi.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
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

    protected WordingRow() {}

    WordingRow(long initiativeId, int version, String wording, Instant since, String reason) {
        this.initiativeId = initiativeId;
        this.version = version;
        this.wording = wording;
        this.since = since;
        this.reason = reason;
    }
}
