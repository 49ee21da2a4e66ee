package torikumi.slack.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.Scope;
import torikumi.report.evaluation.Term;
import torikumi.slack.ask.WhichBlocks;

/** Which year's plan is evaluated: about a new year a department may have two that are open. */
@Component
public class EvaluatedYear {

    private final PlanDirectory directory;

    EvaluatedYear(PlanDirectory directory) {
        this.directory = directory;
    }

    /** The department's last one before that is still open. */
    Optional<Plan> before(Plan plan) {
        return directory.open().stream()
                .filter(other -> other.department().equals(plan.department())
                        && other.year().compareTo(plan.year()) < 0)
                .reduce((earlier, later) -> later);
    }

    /** That plan; the one before where nothing of that time is past, as where the next year's was taken in before it began. */
    Plan meant(Plan plan, Term term, LocalDate today) {
        return term.period(plan.year(), today).isPresent() ? plan : before(plan).orElse(plan);
    }

    /**
     * What words mean: an initiative, a place, or with no name the department. Where they say no year, of the plan that is meant.
     *
     * @param name may be blank
     */
    public Found found(Scope scope, String name, Term term, LocalDate today) {
        Found found = found(scope, name);
        Plan plan = WhichBlocks.plan(found).orElse(null);
        if (plan == null || scope.year() != null || PlanDirectory.saysYear(name)) return found;
        Plan meant = meant(plan, term, today);
        return meant.equals(plan) ? found : found(new Scope(meant.year()), name);
    }

    private Found found(Scope scope, String name) {
        return name.isBlank() ? directory.department(scope) : directory.initiative(scope, name);
    }
}
