package torikumi.staff;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Assignments extends ListCrudRepository<AssignmentRow, Long> {

    /** The posts that a person holds on a day, and those she is a deputy for. */
    @Query("select new torikumi.staff.HeldPost(a, d) from AssignmentRow a"
            + " left join DeputyRow d on d.personId = a.personId and d.deputyId = :personId"
            + " and exists (select 1 from DeputyPostRow p where p.deputyId = d.id and p.assignmentId = a.id)"
            + " and d.fromDay <= :on and d.untilDay >= :on"
            + " where (a.personId = :personId or d.id is not null)"
            + " and a.fromDay <= :on and (a.untilDay is null or a.untilDay >= :on)"
            + " order by a.office.department, a.office.section, a.office.unit, a.id")
    List<HeldPost> heldBy(String personId, LocalDate on);

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
