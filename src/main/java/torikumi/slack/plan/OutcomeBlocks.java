package torikumi.slack.plan;

import java.util.List;
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
        return of(outcome, page, List.of(), showing);
    }

    /** @param besides the other plans of the same file that wait, of which the first comes next */
    static Reply of(ImportOutcome outcome, PreviewPage page, List<PastImport> besides, Showing showing) {
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
            case ImportOutcome.Applied(var proposal) -> applied(proposal, besides, showing);
            case ImportOutcome.Dropped(var past) -> done("imports.dropped", past, besides, showing);
            case ImportOutcome.Undone(var past) -> done("imports.undone", past, List.of(), showing);
            case ImportOutcome.NotUndone(var past, var why) ->
                done("imports.notUndone." + why.name().toLowerCase(Locale.ROOT), past, List.of(), showing);
            case ImportOutcome.Settled(var past) -> settled(past, showing);
            case ImportOutcome.Unknown() ->
                new Card(showing, "imports.unknown").buttons(plans(showing)).reply();
        };
    }

    private static Reply again(Proposal proposal, @Nullable String notice, Showing showing) {
        return PreviewBlocks.of(proposal, PreviewPage.FIRST, notice, showing);
    }

    private static Reply applied(Proposal proposal, List<PastImport> besides, Showing showing) {
        boolean first = proposal.kind() == Proposal.Kind.FIRST || proposal.kind() == Proposal.Kind.NEXT_YEAR;
        String plan = ImportWords.plan(proposal, showing);
        Card card = new Card(showing, first ? "imports.applied.first" : "imports.applied", plan, proposal.size());
        String counts = new PreviewLines(proposal, PreviewPage.FIRST, showing).counts();
        if (!counts.isEmpty()) card.context(counts);
        card.adds(showing.text(first ? "imports.applied.next.first" : "imports.applied.next"));
        next(card, besides, showing);
        Button shown = Button.open(
                showing,
                "imports.button.plan",
                "list %s %s".formatted(proposal.year().shortName(), proposal.department()));
        return card.buttons(
                        besides.isEmpty() ? shown.primary() : shown, undo(proposal.id(), plan, showing), plans(showing))
                .reply();
    }

    /** Which comes next, and how many are left. */
    private static void next(Card card, List<PastImport> besides, Showing showing) {
        if (besides.isEmpty()) return;
        PastImport next = besides.getFirst();
        card.says(showing.text("imports.besides", besides.size()))
                .buttons(Button.act(
                                SlackIds.PLAN_PREVIEW,
                                showing,
                                "imports.button.next",
                                PreviewPage.FIRST.of(next.id()),
                                ImportWords.plan(next, showing))
                        .primary());
    }

    static Button undo(String id, String plan, Showing showing) {
        return Button.act(SlackIds.PLAN_UNDO, showing, "imports.button.undo", PreviewPage.FIRST.of(id))
                .danger(showing, "imports.confirm.undo", plan);
    }

    private static Reply done(String key, PastImport past, List<PastImport> besides, Showing showing) {
        Card card =
                new Card(showing, key, ImportWords.plan(past, showing), ImportWords.source(past.fileName(), showing));
        next(card, besides, showing);
        return card.buttons(plans(showing)).reply();
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
