package torikumi.slack.evaluation;

import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.report.evaluation.Term;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;

/** Above an evaluation: that the plan of the year before is still open, whose evaluation may be the one that is meant. */
final class EarlierBlocks {

    private EarlierBlocks() {}

    /** @param section its name; its department is opened where there is none of that name */
    static Reply of(Plan earlier, String section, Term term, Showing showing) {
        Found place = earlier.sections().stream()
                .filter(each -> each.name().equals(section))
                .findFirst()
                .<Found>map(each -> new Found.OfSection(earlier, each))
                .orElseGet(() -> new Found.OfDepartment(earlier));
        return new Card()
                .text(
                        showing.text("evaluation.earlier", showing.name(earlier)),
                        Button.open(
                                showing,
                                "evaluation.button.earlier",
                                EvaluationWords.typed(place, term),
                                earlier.year()))
                .reply();
    }
}
