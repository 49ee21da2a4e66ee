package torikumi.reminder;

import torikumi.platform.FiscalYear;

/** Why a rule asks no more, or not after its next dates; of the plan of that year. */
public sealed interface RemindersEnd {

    FiscalYear year();

    /** The dates that are left are the year's last, and no later plan is there. */
    record LastDates(FiscalYear year) implements RemindersEnd {}

    /** The year is over, and no later plan is there. */
    record YearOver(FiscalYear year) implements RemindersEnd {}

    record PlanClosed(FiscalYear year) implements RemindersEnd {}

    /** The rule has no further date in the year. */
    record NoDateLeft(FiscalYear year) implements RemindersEnd {}

    /** Nothing that the rule asks about is open. */
    record NothingToAsk(FiscalYear year) implements RemindersEnd {}
}
