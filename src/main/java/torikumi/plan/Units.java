package torikumi.plan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Units extends ListCrudRepository<UnitRow, Long> {

    List<UnitRow> findByPlanIdOrderByPosition(long planId);
}
