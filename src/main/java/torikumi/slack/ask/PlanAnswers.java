package torikumi.slack.ask;

import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanWordings;
import torikumi.plan.Scope;
import torikumi.plan.Section;
import torikumi.progress.Board;
import torikumi.progress.ProgressHistory;
import torikumi.progress.Reported;
import torikumi.reminder.Boards;
import torikumi.reminder.SummaryReading;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;

/** Shows what was found in the plans, and how it stands. A list asks the database once more, whatever its length. */
@Component
public class PlanAnswers {

    // Of which the card shows the first three that were not withdrawn.
    private static final int RECENT = 10;

    private final Boards boards;
    private final SummaryReading summaries;
    private final ProgressHistory history;
    private final PlanDirectory plans;
    private final PlanWordings wordings;

    public PlanAnswers(
            Boards boards,
            SummaryReading summaries,
            ProgressHistory history,
            PlanDirectory plans,
            PlanWordings wordings) {
        this.boards = boards;
        this.summaries = summaries;
        this.history = history;
        this.plans = plans;
        this.wordings = wordings;
    }

    public Reply show(Found found, Scope scope, int page, Showing showing) {
        return switch (found) {
            case Found.OfDepartment of -> DepartmentBlocks.of(of, compared(List.of(of.plan()), showing), page, showing);
            case Found.Departments of -> DepartmentBlocks.of(of, compared(of.plans(), showing), showing);
            case Found.OfSection of -> section(of, page, showing);
            case Found.OfUnit of -> SectionBlocks.of(of, compared(of.plan(), of.section(), showing), page, showing);
            case Found.OfInitiative of -> initiative(boards.of(of), showing);
            case Found.NoSuchInitiative of -> InitiativeBlocks.missing(of, showing);
            case Found.Hits of -> SearchBlocks.of(of, scope, page, showing);
            case Found.Unclear of -> HelpBlocks.unclear(of, scope, showing);
            case Found.NoSuchYear of -> HelpBlocks.noSuchYear(of, showing);
            case Found.NoPlan of -> HelpBlocks.noPlan(showing);
        };
    }

    private Board compared(List<Plan> plans, Showing showing) {
        return boards.compared(plans, showing.today());
    }

    private Board compared(Plan plan, Section section, Showing showing) {
        return boards.compared(plan, section, showing.today());
    }

    private Reply section(Found.OfSection found, int page, Showing showing) {
        Board board = compared(found.plan(), found.section(), showing);
        return summaries
                .newest(found.plan(), found.section())
                .map(newest -> SectionBlocks.of(found, board, newest, page, showing))
                .orElseGet(() -> SectionBlocks.of(found, board, page, showing));
    }

    private Reply initiative(Reported reported, Showing showing) {
        return InitiativeBlocks.of(
                reported,
                reported.standing().isHeard()
                        ? history.of(reported.where().initiative().id(), 1, RECENT)
                                .entries()
                        : List.of(),
                lineage(reported.where().initiative().id()),
                showing);
    }

    private Lineage lineage(long id) {
        return new Lineage(
                plans.predecessors(id).stream().map(boards::of).toList(),
                plans.successors(id),
                wordings.amended(id).orElse(null));
    }
}
