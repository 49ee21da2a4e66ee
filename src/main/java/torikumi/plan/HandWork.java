package torikumi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.change.StoredPlan;
import torikumi.platform.FiscalYear;

/** What was done by hand, on the plan as it is now: proposals of it are drawn anew whenever they are looked at. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandWork {

    private final PlanStore store;

    HandWork(PlanStore store) {
        this.store = store;
    }

    ByHand on(String department, FiscalYear year, HandMade made) {
        return ByHand.of(base(department, year, made), made);
    }

    private StoredPlan base(String department, FiscalYear year, HandMade made) {
        return store.find(department, year)
                .or(() -> made.beginsWithLastYear()
                        ? store.find(department, new FiscalYear(year.startYear() - 1))
                        : Optional.empty())
                .map(store::stored)
                .orElse(StoredPlan.EMPTY);
    }

    /** Nothing of a document's. */
    void renew(ImportRow row) {
        HandMade made = row.byHand;
        if (made == null || row.state != PastImport.State.WAITING) return;
        var year = new FiscalYear(row.fiscalYear);
        ByHand now = on(row.department, year, made);
        row.remake(made, now.document(row.department, year), decisions(now, made, row));
    }

    private static List<Decision> decisions(ByHand now, HandMade made, ImportRow row) {
        List<Decision> decisions = new ArrayList<>(now.decisions());
        decisions.addAll(made.decisions(now.document(row.department, new FiscalYear(row.fiscalYear))));
        return decisions;
    }

    HandDraft draft(ImportRow row) {
        HandMade made = row.byHand();
        var year = new FiscalYear(row.fiscalYear);
        ByHand now = on(row.department, year, made);
        return new HandDraft(
                row.importKey,
                row.department,
                year,
                made.steps().size(),
                store.find(row.department, year).isPresent(),
                now.places(),
                now.leftOut());
    }
}
