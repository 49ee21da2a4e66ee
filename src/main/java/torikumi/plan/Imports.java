package torikumi.plan;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import torikumi.plan.intake.PlanDocument;

interface Imports extends ListCrudRepository<ImportRow, Long> {

    /** Two steps with one proposal come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from ImportRow i where i.importKey = :key")
    Optional<ImportRow> lock(String key);

    Optional<ImportRow> findByImportKey(String key);

    List<ImportRow> findByFingerprintAndByIdAndStateOrderById(String fingerprint, String byId, PastImport.State state);

    /** The last that made a plan what it is. */
    Optional<ImportRow> findFirstByPlanIdAndStateOrderBySettledAtDescIdDesc(long planId, PastImport.State state);

    /** What made it a plan. */
    Optional<ImportRow> findFirstByPlanIdAndPlanBeforeIsNullAndState(long planId, PastImport.State state);

    boolean existsByDepartmentAndFiscalYearAndFingerprintAndState(
            String department, int fiscalYear, String fingerprint, PastImport.State state);

    /** Whether somebody took back just that. */
    default boolean wasUndone(PlanDocument document, PlanSource source) {
        return existsByDepartmentAndFiscalYearAndFingerprintAndState(
                document.department(), document.year().startYear(), source.fingerprint(), PastImport.State.UNDONE);
    }

    @Query("select i from ImportRow i order by coalesce(i.settledAt, i.proposedAt) desc, i.id desc")
    List<ImportRow> newest(Limit limit);
}
