package torikumi.plan;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Sections extends ListCrudRepository<SectionRow, Long> {

    List<SectionRow> findByPlanIdOrderByPosition(long planId);
}
