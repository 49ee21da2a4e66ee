package torikumi.report.evaluation;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SheetRows extends Repository<SheetRow, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from EvaluationSheetRow s where s.initiativeId = :initiativeId and s.term = :term")
    Optional<SheetRow> lock(long initiativeId, Term term);

    List<SheetRow> findByInitiativeIdInAndTerm(Collection<Long> initiativeIds, Term term);
}
