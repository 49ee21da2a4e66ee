package torikumi.plan;

/** What came of a step with a proposal. */
public sealed interface ImportOutcome {

    /** It was put right, and is this now. */
    record Shown(Proposal proposal) implements ImportOutcome {}

    /** It is the plan now, or a part of it; this is what was done. */
    record Applied(Proposal proposal) implements ImportOutcome {}

    /** Nothing was done: this is to be answered first. */
    record Unanswered(Proposal proposal) implements ImportOutcome {}

    /** Nothing was done: somebody changed the plan since this was shown. It is compared anew; the same step once more does it. */
    record ChangedMeanwhile(Proposal proposal) implements ImportOutcome {}

    /** Nothing is to be done: the plan says just this. */
    record NothingToApply(Proposal proposal) implements ImportOutcome {}

    /** Nothing was done: the plan of that year is closed. */
    record PlanClosed(Proposal proposal) implements ImportOutcome {}

    record Dropped(PastImport past) implements ImportOutcome {}

    /** The plan is as it was before. */
    record Undone(PastImport past) implements ImportOutcome {}

    /** Nothing was undone. */
    record NotUndone(PastImport past, Why why) implements ImportOutcome {

        public enum Why {
            /** Somebody recorded or was asked about what it brought. */
            RECORDED,
            /** The plan was changed or closed since. */
            CHANGED_SINCE
        }
    }

    /** Nothing was done: it is no longer waiting (or, to be undone, was not applied). */
    record Settled(PastImport past) implements ImportOutcome {}

    /** The decision names a line, a code or a section that is not there. */
    record Unfit(Proposal proposal, Decision decision) implements ImportOutcome {}

    /** There is none of that id. */
    record Unknown() implements ImportOutcome {}
}
