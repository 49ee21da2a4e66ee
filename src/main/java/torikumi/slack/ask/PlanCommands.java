package torikumi.slack.ask;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.words.Command;

/** Answers what the plans say, how it stands, and how to ask. */
@Component
public class PlanCommands {

    private final PlanDirectory directory;
    private final PlanAnswers planned;
    private final StandingAnswers reading;

    PlanCommands(PlanDirectory directory, PlanAnswers planned, StandingAnswers reading) {
        this.directory = directory;
        this.planned = planned;
        this.reading = reading;
    }

    public Reply answer(Asked asked, Command.AboutPlan command, Showing showing) {
        return switch (command) {
            case Command.ShowDepartment(var scope, var page) ->
                planned.show(directory.department(scope), scope, page, showing);
            case Command.ListSection(var scope, var name, var page) ->
                planned.show(directory.place(scope, name), scope, page, showing);
            case Command.ShowInitiative(var scope, var code) ->
                planned.show(directory.initiative(scope, code), scope, 1, showing);
            case Command.ShowMission(var scope, var name) -> mission(directory.place(scope, name), scope, showing);
            case Command.ShowVision(var scope, var name) ->
                aims(plan(scope, name), scope, showing, plan -> MissionBlocks.vision(plan, showing));
            case Command.ShowPolicy(var scope, var name) ->
                aims(plan(scope, name), scope, showing, plan -> MissionBlocks.policy(plan, showing));
            case Command.ShowYear(var scope, var words) ->
                scope == null
                        ? HelpBlocks.notAYear(words, showing)
                        : planned.show(directory.department(scope), scope, 1, showing);
            case Command.Status of -> reading.status(of, showing);
            case Command.Stale of -> reading.stale(of, showing);
            case Command.History of -> reading.history(of, showing);
            case Command.Mine of -> reading.mine(asked, of, showing);
            case Command.Help(var topic) ->
                topic == null
                        ? HelpPageBlocks.first(reading.acting(asked, showing), showing)
                        : HelpBlocks.one(topic, showing);
            case Command.HelpOn(var page) -> HelpPageBlocks.page(page, reading.acting(asked, showing), showing);
        };
    }

    private Reply mission(Found found, Scope scope, Showing showing) {
        return switch (found) {
            case Found.OfSection of -> MissionBlocks.of(of, showing);
            case Found.OfUnit of -> MissionBlocks.of(of, showing);
            default -> planned.show(found, scope, 1, showing);
        };
    }

    /** The plan of the department, section or unit of that name; without a name, the department's. */
    private Found plan(Scope scope, String name) {
        return name.isBlank() || name.equals("部") ? directory.department(scope) : directory.place(scope, name);
    }

    private Reply aims(Found found, Scope scope, Showing showing, Function<Plan, Reply> blocks) {
        return switch (found) {
            case Found.OfDepartment of -> blocks.apply(of.plan());
            case Found.OfSection of -> blocks.apply(of.plan());
            case Found.OfUnit of -> blocks.apply(of.plan());
            default -> planned.show(found, scope, 1, showing);
        };
    }
}
