package torikumi.slack.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PastImport;
import torikumi.plan.Proposal;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;

/** What came of a step with a proposal. */
public final class OutcomeBlocks {

    private OutcomeBlocks() {}

    /** @param page of the preview, where it is shown again */
    public static Reply of(ImportOutcome outcome, PreviewPage page, Showing showing) {
        return switch (outcome) {
            case ImportOutcome.Shown(var proposal) -> PreviewBlocks.of(proposal, page, showing);
            case ImportOutcome.Unanswered(var proposal) -> again(proposal, showing.text("imports.unanswered"), showing);
            // The preview says what was changed.
            case ImportOutcome.ChangedMeanwhile(var proposal) ->
                again(proposal, showing.text("imports.changedMeanwhile"), showing);
            case ImportOutcome.NothingToApply(var proposal) -> again(proposal, null, showing);
            case ImportOutcome.PlanClosed(var proposal) ->
                again(proposal, showing.text("imports.planClosed", proposal.department(), proposal.year()), showing);
            case ImportOutcome.Unfit(var proposal, var decision) ->
                again(proposal, showing.text("imports.unfit"), showing);
            case ImportOutcome.Applied(var proposal) -> applied(proposal, showing);
            case ImportOutcome.Dropped(var past) -> done("imports.dropped", past, showing);
            case ImportOutcome.Undone(var past) -> done("imports.undone", past, showing);
            case ImportOutcome.NotUndone(var past, var why) ->
                done("imports.notUndone." + why.name().toLowerCase(Locale.ROOT), past, showing);
            case ImportOutcome.Settled(var past) -> settled(past, showing);
            case ImportOutcome.Unknown() ->
                new Card(showing, "imports.unknown").buttons(plans(showing)).reply();
        };
    }

    private static Reply again(Proposal proposal, @Nullable String notice, Showing showing) {
        return PreviewBlocks.of(proposal, PreviewPage.FIRST, notice, showing);
    }

    private static Reply applied(Proposal proposal, Showing showing) {
        boolean first = proposal.kind() == Proposal.Kind.FIRST || proposal.kind() == Proposal.Kind.NEXT_YEAR;
        String plan = ImportWords.plan(proposal, showing);
        Card card = new Card(showing, first ? "imports.applied.first" : "imports.applied", plan, proposal.size());
        String counts = new PreviewLines(proposal, PreviewPage.FIRST, showing).counts();
        if (!counts.isEmpty()) card.context(counts);
        return card.adds(showing.text(first ? "imports.applied.next.first" : "imports.applied.next"))
                .buttons(
                        Button.open(
                                        showing,
                                        "imports.button.plan",
                                        "list %s %s".formatted(proposal.year().shortName(), proposal.department()))
                                .primary(),
                        undo(proposal.id(), plan, showing),
                        plans(showing))
                .reply();
    }

    static Button undo(String id, String plan, Showing showing) {
        return Button.act(SlackIds.PLAN_UNDO, showing, "imports.button.undo", PreviewPage.FIRST.of(id))
                .danger(showing, "imports.confirm.undo", plan);
    }

    private static Reply done(String key, PastImport past, Showing showing) {
        return new Card(showing, key, ImportWords.plan(past, showing), ImportWords.source(past.fileName(), showing))
                .buttons(plans(showing))
                .reply();
    }

    /** Somebody has done it meanwhile, the same person in another window too. */
    private static Reply settled(PastImport past, Showing showing) {
        String key = "imports.settled." + past.state().name().toLowerCase(Locale.ROOT);
        String by = past.settledBy() == null ? "" : ImportWords.by(past.settledBy(), showing);
        return new Card(showing.text(
                        key,
                        ImportWords.plan(past, showing),
                        by,
                        past.settledAt() == null ? past.at() : past.settledAt()))
                .buttons(plans(showing))
                .reply();
    }

    static Button plans(Showing showing) {
        return Button.open(showing, "imports.button.plans", "plan");
    }
}
