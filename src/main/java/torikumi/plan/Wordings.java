package torikumi.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Wordings extends ListCrudRepository<WordingRow, Long> {

    @Query("select w from WordingRow w where w.initiativeId in"
            + " (select i.id from InitiativeRow i where i.planId in :planIds) order by w.version")
    List<WordingRow> ofPlans(Collection<Long> planIds);

    int countByInitiativeId(long initiativeId);
}
