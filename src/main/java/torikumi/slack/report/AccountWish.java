package torikumi.slack.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.report.Period;

/**
 * An account of one initiative, or of all in a place.
 *
 * @param initiative its id; null for all of them
 * @param from null for the beginning
 */
record AccountWish(
        WishedPlace place,
        @Nullable Long initiative,
        @Nullable LocalDate from,
        LocalDate until) implements FileWish {

    /** @param found a place of the plan or an initiative of it */
    static AccountWish of(Found found, Plan plan, Period period) {
        return new AccountWish(
                WishedPlace.of(found, List.of(plan)),
                found instanceof Found.OfInitiative of ? of.initiative().id() : null,
                period.from(),
                period.until());
    }

    Period period() {
        return new Period(from, until);
    }
}
