package torikumi.staff;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Assignments extends ListCrudRepository<AssignmentRow, Long> {

    /** All that are held on that day, in the order of their offices' names. */
    @Query("select a from AssignmentRow a where a.fromDay <= :on and (a.untilDay is null or a.untilDay >= :on)"
            + " order by a.office.department, a.office.section, a.office.unit, a.id")
    List<AssignmentRow> held(LocalDate on);

    @Query("select a from AssignmentRow a where a.office.department = :department"
            + " and a.fromDay <= :on and (a.untilDay is null or a.untilDay >= :on) order by a.id")
    List<AssignmentRow> heldIn(String department, LocalDate on);

    /** Held on that day or later. */
    @Query("select a from AssignmentRow a where a.office.department = :department"
            + " and (a.untilDay is null or a.untilDay >= :on and a.untilDay >= a.fromDay) order by a.id")
    List<AssignmentRow> notEnded(String department, LocalDate on);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AssignmentRow a where a.personId = :personId order by a.id")
    List<AssignmentRow> lock(String personId);

    List<AssignmentRow> findByPersonIdOrderByFromDayDescIdDesc(String personId);
}
