package torikumi.plan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Initiatives extends ListCrudRepository<InitiativeRow, Long> {

    List<InitiativeRow> findByPlanIdOrderByPositionAscNumberAsc(long planId);
}
