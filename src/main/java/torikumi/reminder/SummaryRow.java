package torikumi.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;
import torikumi.progress.HealthScale;
import torikumi.staff.Colleague;
import torikumi.staff.PersonColumns;

/** Written once. */
@Entity
@Moves(Topic.REQUESTS)
@Immutable
@Table(name = "summary")
class SummaryRow extends OwnedRow {

    String reminderId = "";

    @Column(columnDefinition = "text")
    String words = "";

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant writtenAt = Instant.EPOCH;

    @Nullable
    String stood;

    protected SummaryRow() {}

    SummaryRow(String reminderId, String words, Colleague by, Instant at, @Nullable String stood) {
        this.reminderId = reminderId;
        this.words = words;
        this.by = new PersonColumns(by);
        writtenAt = at;
        this.stood = stood;
    }

    /** @param version 1 for what was written first */
    SummaryLine line(Reminder of, int version) {
        return new SummaryLine(
                id(),
                reminderId,
                of.about().office(),
                of.level(),
                of.period(),
                of.due(),
                version,
                by.person(),
                writtenAt);
    }

    Summary summary(SummaryLine line, HealthScale scale) {
        return new Summary(line, words, stood == null ? null : TallyText.parse(stood, scale));
    }
}
