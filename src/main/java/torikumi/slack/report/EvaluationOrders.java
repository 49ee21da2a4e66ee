package torikumi.slack.report;

import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.ask.Survey;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.evaluation.EvaluatedYear;
import torikumi.slack.words.Command;

/** Takes down who wants evaluation sheets as a file: of an initiative, a place or the department. */
@Component
class EvaluationOrders {

    private final PlanAnswers planned;
    private final EvaluatedYear years;
    private final FileDesk desk;

    EvaluationOrders(PlanAnswers planned, EvaluatedYear years, FileDesk desk) {
        this.planned = planned;
        this.years = years;
        this.desk = desk;
    }

    Reply order(Asked asked, Command.EvaluationFile command, Showing showing) {
        Found found = years.found(command.scope(), command.name(), command.term(), showing.today());
        boolean one = found instanceof Found.OfInitiative;
        List<Plan> plans = found instanceof Found.OfInitiative of ? List.of(of.plan()) : Survey.plans(found);
        if (plans.isEmpty()) return planned.show(found, command.scope(), 1, showing);
        Long initiative = one ? ((Found.OfInitiative) found).initiative().id() : null;
        return desk.order(
                new EvaluationWish(WishedPlace.of(found, plans), initiative, command.term(), command.print()),
                asked,
                showing);
    }
}
