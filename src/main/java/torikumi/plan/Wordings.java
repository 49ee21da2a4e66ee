package torikumi.plan;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Wordings extends ListCrudRepository<WordingRow, Long> {

    record Version(long initiativeId, int version) {}

    /** The newest of each initiative of a plan. */
    @Query(
            "select new torikumi.plan.Wordings$Version(w.initiativeId, max(w.version)) from WordingRow w"
                    + " where w.initiativeId in (select i.id from InitiativeRow i where i.planId = :planId) group by w.initiativeId")
    List<Version> versions(long planId);

    @Modifying
    @Query(
            "delete from WordingRow w where w.initiativeId in (select i.id from InitiativeRow i where i.planId = :planId)")
    void deleteByPlanId(long planId);

    List<WordingRow> findByInitiativeIdOrderByVersion(long initiativeId);

    List<WordingRow> findByVersionGreaterThanOrderByVersion(int version);

    @Query("select w from WordingRow w where w.initiativeId in"
            + " (select i.id from InitiativeRow i where i.planId in :planIds) order by w.version")
    List<WordingRow> ofPlans(Collection<Long> planIds);
}
