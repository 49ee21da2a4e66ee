package torikumi.plan;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Plans extends JpaRepository<PlanRow, Long> {

    /** Two who close a plan at once close it one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PlanRow p where p.id = :id")
    Optional<PlanRow> lock(long id);

    List<PlanRow> findByDepartmentOrderByFiscalYearDesc(String department);

    Optional<PlanRow> findFirstByIdNotOrderByFiscalYearDescIdDesc(long id);

    Optional<PlanRow> findByDepartmentAndFiscalYear(String department, int fiscalYear);

    /** By its name at once: a row that is read before it is locked stays as it was read. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PlanRow p where p.department = :department and p.fiscalYear = :fiscalYear")
    Optional<PlanRow> lock(String department, int fiscalYear);
}
