package torikumi.plan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Closings extends ListCrudRepository<ClosingRow, Long> {

    List<ClosingRow> findByPlanIdOrderByHappenedAtDescIdDesc(long planId);
}
