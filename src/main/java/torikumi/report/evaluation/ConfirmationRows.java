package torikumi.report.evaluation;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ConfirmationRows extends ListCrudRepository<ConfirmationRow, Long> {

    List<ConfirmationRow> findBySheetIdInOrderById(Collection<Long> sheetIds);
}
