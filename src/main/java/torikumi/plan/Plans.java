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

    List<PlanRow> findByDepartmentAndFiscalYear(String department, int fiscalYear);
}
