package torikumi.slack.plan;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import torikumi.plan.PastImport;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanImports;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.slack.words.Command;
import torikumi.staff.Person;

/** Answers which plans are in force and where they come from; to whoever may take one in, how, and what was done. */
@Component
public class ImportCommands {

    // Far more than an office takes in within some years.
    private static final int HISTORY = 500;

    private final PlanDirectory plans;
    private final PlanImports imports;
    private final ImportRights rights;
    private final ImportAnswers answers;
    private final People people;

    ImportCommands(
            PlanDirectory plans, PlanImports imports, ImportRights rights, ImportAnswers answers, People people) {
        this.plans = plans;
        this.imports = imports;
        this.rights = rights;
        this.answers = answers;
        this.people = people;
    }

    public Reply answer(Asked asked, Command.AboutImports command, Showing showing) {
        return switch (command) {
            case Command.ShowPlans() -> inForce(people.person(asked.userId()), showing);
            case Command.TakeInPlan(var document) -> answers.takeIn(asked, document, showing);
            case Command.ShowImports(int page) -> history(people.person(asked.userId()), page, showing);
        };
    }

    private Reply inForce(Person person, Showing showing) {
        List<PastImport> past = imports.history(HISTORY);
        List<PlansBlocks.InForce> inForce =
                plans.open().stream().map(plan -> inForce(plan, past)).toList();
        Predicate<PastImport> theirs = each -> rights.may(person, each.department());
        return PlansBlocks.inForce(
                inForce.isEmpty()
                        ? plans.current().stream()
                                .map(plan -> inForce(plan, past))
                                .toList()
                        : inForce,
                past.stream()
                        .filter(each -> each.state() == PastImport.State.WAITING)
                        .filter(theirs)
                        .toList(),
                rights.mayAny(person),
                showing);
    }

    private static PlansBlocks.InForce inForce(Plan plan, List<PastImport> past) {
        return new PlansBlocks.InForce(
                plan,
                past.stream()
                        .filter(each -> each.state() == PastImport.State.APPLIED)
                        .filter(each -> each.department().equals(plan.department())
                                && each.year().equals(plan.year()))
                        .findFirst()
                        .orElse(null));
    }

    private Reply history(Person person, int page, Showing showing) {
        return rights.refusedAny(person, "imports.denied", showing)
                .orElseGet(() -> PlansBlocks.history(
                        imports.history(HISTORY).stream()
                                .filter(each -> rights.may(person, each.department()))
                                .toList(),
                        page,
                        showing));
    }
}
