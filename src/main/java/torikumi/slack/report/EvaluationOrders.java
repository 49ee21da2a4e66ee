package torikumi.slack.report;

import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.ask.Survey;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.Command;

/** Takes down who wants evaluation sheets as a file: of an initiative, a place or the department. */
@Component
class EvaluationOrders {

    private final PlanDirectory directory;
    private final PlanAnswers planned;
    private final FileDesk desk;

    EvaluationOrders(PlanDirectory directory, PlanAnswers planned, FileDesk desk) {
        this.directory = directory;
        this.planned = planned;
        this.desk = desk;
    }

    Reply order(Asked asked, Command.EvaluationFile command, Showing showing) {
        Found found = command.name().isBlank()
                ? directory.department(command.scope())
                : directory.initiative(command.scope(), command.name());
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
