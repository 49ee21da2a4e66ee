package torikumi.reminder;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import torikumi.platform.OwnedRow;
import torikumi.staff.PersonColumns;

/** Written once. */
@Entity
@Immutable
@Table(name = "reminder_snooze")
class SnoozeRow extends OwnedRow {

    String reminderId = "";
    int number;

    @Enumerated(EnumType.STRING)
    Snooze.Length howLong = Snooze.Length.ONE_WORKING_DAY;

    @Embedded
    PersonColumns by = new PersonColumns();

    Instant saidAt = Instant.EPOCH;
    Instant untilAt = Instant.EPOCH;

    protected SnoozeRow() {}

    SnoozeRow(String reminderId, int number, Snooze snooze) {
        this.reminderId = reminderId;
        this.number = number;
        howLong = snooze.length();
        by = new PersonColumns(snooze.by());
        saidAt = snooze.at();
        untilAt = snooze.until();
    }

    Snooze snooze() {
        return new Snooze(howLong, by.person(), saidAt, untilAt);
    }
}
