package torikumi.slack.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.Ways;
import torikumi.slack.people.JoinBlocks;
import torikumi.slack.people.PeopleFacts;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;
import torikumi.staff.Person;

/** Who may take in which department's plan. */
@Component
public class ImportRights {

    private final PeopleFacts staff;
    private final OfficePolicies policies;
    private final PlanDirectory plans;

    ImportRights(PeopleFacts staff, OfficePolicies policies, PlanDirectory plans) {
        this.staff = staff;
        this.policies = policies;
        this.plans = plans;
    }

    /** Also of a department that has no plan yet, which is an administrator's. */
    private Optional<Denial> denial(Person person, String department) {
        return staff.denial(person, Action.IMPORT_PLAN, whole(department));
    }

    public boolean may(Person person, String department) {
        return denial(person, department).isEmpty();
    }

    /** Whether they may take in any. */
    boolean mayAny(Person person) {
        return policies.denial(person, Action.IMPORT_PLAN).isEmpty()
                || !staff.offices(person, Action.IMPORT_PLAN).isEmpty();
    }

    /** Why they may not; empty where they may. */
    public Optional<Reply> refused(Person person, String department, Showing showing) {
        return denial(person, department).map(why -> JoinBlocks.refused(why, whole(department), showing));
    }

    /** The same in one sentence. */
    public Optional<String> why(Person person, String department, Showing showing) {
        return denial(person, department).map(why -> DenialWords.sentence(why, whole(department), showing));
    }

    private static Office whole(String department) {
        return new Office(department, null, null);
    }

    /**
     * Why somebody may take in none; empty where they may.
     *
     * @param key of the sentence, in which those who may are named where there is but one department
     */
    public Optional<Reply> refusedAny(Person person, String key, Showing showing) {
        return mayAny(person) ? Optional.empty() : Optional.of(refusal(key, showing));
    }

    /** The same for whoever may take in none. */
    Reply refusal(String key, Showing showing) {
        List<Plan> current = plans.current();
        String named = current.size() == 1
                ? DenialWords.named(Denial.COORDINATORS_ONLY, Office.of(current.getFirst()), showing)
                : "";
        return new Card(showing, key, named).buttons(Ways.help(showing)).reply().forAskerAlone();
    }
}
