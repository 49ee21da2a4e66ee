package torikumi.reminder;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.staff.Person;

/** By which rules people are asked. */
@Component
public class ReminderRules {

    /** For each section of the plan, and whatever else has a rule of its own, the rule that holds and its next three dates. */
    public List<RuleLine> of(Plan plan, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The rule that holds for one subject. */
    public RuleLine nearest(Subject about, Level level, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** What a rule would do; nothing is written. */
    public RuleOutcome preview(SetRule request, Instant now) {
        throw new UnsupportedOperationException();
    }

    public RuleOutcome set(SetRule request, Instant now) {
        throw new UnsupportedOperationException();
    }

    public RuleOutcome remove(Person by, Subject about, Level level, Instant now) {
        throw new UnsupportedOperationException();
    }
}
