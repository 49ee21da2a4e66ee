package torikumi.plan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Words extends ListCrudRepository<WordRow, Long> {

    List<WordRow> findByPlanIdOrderByLineAscPositionAsc(long planId);

    void deleteByPlanId(long planId);
}
