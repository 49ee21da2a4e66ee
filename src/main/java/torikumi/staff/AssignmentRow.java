package torikumi.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.platform.Moves;
import torikumi.platform.OwnedRow;
import torikumi.platform.Topic;

@Entity
@Moves(Topic.PEOPLE)
@Table(name = "assignment")
class AssignmentRow extends OwnedRow {

    @Column(updatable = false)
    String personId = "";

    @Column(updatable = false)
    String personName = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Role role = Role.MEMBER;

    @Embedded
    OfficeColumns office = new OfficeColumns();

    @Column(updatable = false)
    LocalDate fromDay = LocalDate.EPOCH;

    @Nullable
    LocalDate untilDay;

    protected AssignmentRow() {}

    Colleague person() {
        return new Colleague(personId, personName);
    }

    /**
     * @param until the last day; the day before the first where it was never held
     * @throws IllegalStateException where it ended by then
     */
    void end(LocalDate until) {
        if (untilDay != null && untilDay.isBefore(until)) throw new IllegalStateException("ended on " + untilDay);
        untilDay = until;
    }

    /** Is held again, or on. */
    void hold(@Nullable LocalDate until) {
        untilDay = until;
    }

    Assignment assignment() {
        return new Assignment(id, person(), role, office.office(), fromDay, untilDay);
    }
}
