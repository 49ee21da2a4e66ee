package torikumi.plan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Plans extends ListCrudRepository<PlanRow, Long> {

    List<PlanRow> findByDepartmentAndFiscalYear(String department, int fiscalYear);
}
