package torikumi.plan;

import torikumi.plan.PlanEdit.Refusal;
import torikumi.platform.FiscalYear;

/** What came of a step by hand. */
public sealed interface HandOutcome {

    record Drafted(HandDraft draft) implements HandOutcome {}

    /**
     * Nothing was done.
     *
     * @param words what of it was typed, or names what is not there; may be empty
     */
    record Refused(HandDraft draft, Refusal why, String words) implements HandOutcome {}

    /** Nothing was done: somebody has gone on with it since this was shown. */
    record Overtaken(HandDraft draft) implements HandOutcome {}

    /** Nothing was begun: that plan is closed. */
    record PlanClosed(String department, FiscalYear year) implements HandOutcome {}

    /** Nothing was begun: the first words already are wrong. */
    record NotBegun(Refusal why, String words) implements HandOutcome {}

    /** It is applied or dropped already. */
    record Settled(PastImport past) implements HandOutcome {}

    /** There is none of that id, or it is a document's. */
    record Unknown() implements HandOutcome {}
}
