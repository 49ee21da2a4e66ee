package torikumi.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import torikumi.platform.OwnedRow;
import torikumi.staff.Colleague;
import torikumi.staff.PersonColumns;

/** Written once. */
@Entity
@Immutable
@Table(name = "summary")
class SummaryRow extends OwnedRow {

    String reminderId = "";

    @Column(columnDefinition = "text")
    String words = "";

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant writtenAt = Instant.EPOCH;

    protected SummaryRow() {}

    SummaryRow(String reminderId, String words, Colleague by, Instant at) {
        this.reminderId = reminderId;
        this.words = words;
        this.by = new PersonColumns(by);
        writtenAt = at;
    }

    Summary summary(Reminder of) {
        return new Summary(of.about().office(), of.level(), of.due(), words, by.person(), writtenAt);
    }
}
