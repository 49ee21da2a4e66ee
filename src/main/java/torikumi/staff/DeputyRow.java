package torikumi.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

@Entity
@Moves(Topic.PEOPLE)
@Table(name = "deputy")
class DeputyRow extends OwnedRow {

    String personId = "";
    String personName = "";
    String deputyId = "";
    String deputyName = "";
    LocalDate fromDay = LocalDate.EPOCH;
    LocalDate untilDay = LocalDate.EPOCH;

    protected DeputyRow() {}

    DeputyRow(Colleague person, Colleague deputy, LocalDate fromDay, LocalDate untilDay) {
        this.personId = person.id();
        this.personName = person.name();
        this.deputyId = deputy.id();
        this.deputyName = deputy.name();
        this.fromDay = fromDay;
        this.untilDay = untilDay;
    }

    boolean isOver(LocalDate today) {
        return untilDay.isBefore(today);
    }

    /** Ends with the day before. */
    void end(LocalDate today) {
        if (isOver(today)) throw new IllegalStateException("over since " + untilDay);
        untilDay = today.minusDays(1);
    }

    Deputy deputy() {
        return new Deputy(
                id, new Colleague(personId, personName), new Colleague(deputyId, deputyName), fromDay, untilDay);
    }
}
