package torikumi.reminder;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;
import torikumi.staff.Colleague;

@Entity
@Moves(Topic.RULES)
@Table(name = "absence")
class AbsenceRow extends OwnedRow {

    String personId = "";
    String personName = "";
    LocalDate fromDay = LocalDate.EPOCH;
    LocalDate untilDay = LocalDate.EPOCH;
    Instant saidAt = Instant.EPOCH;

    protected AbsenceRow() {}

    AbsenceRow(Colleague person, LocalDate from, LocalDate until, Instant at) {
        personId = person.id();
        personName = person.name();
        fromDay = from;
        untilDay = until;
        saidAt = at;
    }

    /** They are there again from that day on: what has begun ends with the day before, what was to come is dropped. */
    void end(LocalDate today) {
        if (untilDay.isBefore(today)) throw new IllegalStateException("over since " + untilDay);
        untilDay = (fromDay.isAfter(today) ? fromDay : today).minusDays(1);
    }

    Absence absence() {
        return new Absence(id(), new Colleague(personId, personName), fromDay, untilDay, saidAt);
    }
}
