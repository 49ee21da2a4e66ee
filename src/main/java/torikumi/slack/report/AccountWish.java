package torikumi.slack.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.report.Period;

/**
 * An account of one initiative, or of all in a place. Ids, as what bears them may be called otherwise by then.
 *
 * @param section null for the whole department, or where it is about one initiative
 * @param unit the same for the whole section
 * @param initiative null for all of them
 * @param from null for the beginning
 */
record AccountWish(
        long plan,
        @Nullable Long section,
        @Nullable Long unit,
        @Nullable Long initiative,
        @Nullable LocalDate from,
        LocalDate until)
        implements FileWish {

    /** @param found a place of the plan or an initiative of it */
    static AccountWish of(Found found, Plan plan, Period period) {
        return new AccountWish(
                plan.id(),
                found instanceof Found.OfSection(var in, var section) ? section.id() : null,
                found instanceof Found.OfUnit(var in, var section, var unit) ? unit.id() : null,
                found instanceof Found.OfInitiative(var in, var section, var unit, var initiative)
                        ? initiative.id()
                        : null,
                period.from(),
                period.until());
    }

    Period period() {
        return new Period(from, until);
    }
}
