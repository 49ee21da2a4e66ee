package torikumi.plan;

import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PlanWords extends ListCrudRepository<WordRow, Long> {

    List<WordRow> findByPlanIdOrderByLineAscPositionAsc(long planId);

    @Modifying
    @Query("delete from WordRow w where w.planId = :planId")
    void deleteByPlanId(long planId);
}
