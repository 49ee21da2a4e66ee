package torikumi.report.evaluation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface EvaluationRows extends ListCrudRepository<EvaluationRow, Long> {

    List<EvaluationRow> findBySheetIdInOrderByVersion(Collection<Long> sheetIds);
}
