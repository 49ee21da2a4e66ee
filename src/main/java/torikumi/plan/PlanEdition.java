package torikumi.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;

/** A plan by its identity and revision, without its contents. */
record PlanEdition(
        long id,
        String department,
        int fiscalYear,
        @Nullable LocalDate closedOn,
        int revision) {

    FiscalYear year() {
        return new FiscalYear(fiscalYear);
    }
}
