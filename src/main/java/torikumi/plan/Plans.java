package torikumi.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface Plans extends ListCrudRepository<PlanRow, Long> {

    /** The plan that has, or had, that initiative. */
    @Query("select new torikumi.plan.PlanEdition(p.id, p.department, p.fiscalYear, p.closedOn, p.revision)"
            + " from PlanRow p join InitiativeRow i on i.planId = p.id where i.id = :initiativeId")
    Optional<PlanEdition> editionWith(long initiativeId);

    List<PlanRow> findByDepartmentAndFiscalYear(String department, int fiscalYear);
}
