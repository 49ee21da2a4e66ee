package torikumi.slack.hand;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import torikumi.plan.Editor;
import torikumi.plan.HandOutcome;
import torikumi.plan.Plan;
import torikumi.plan.PlanByHand;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanEdit;
import torikumi.plan.PlanEdit.Refusal;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.plan.ImportRights;
import torikumi.staff.Person;

/** Where a draft begins: with a plan that is not there yet, or with the one in force. */
@Component
class BeginningByHand implements Handling {

    // Longer than any department's name.
    private static final int PLACE = 100;

    private final PlanByHand byHand;
    private final PlanDirectory plans;
    private final ImportRights rights;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;
    private final Telling telling;

    BeginningByHand(
            PlanByHand byHand,
            PlanDirectory plans,
            ImportRights rights,
            People people,
            Pressing pressing,
            Filing filing,
            Telling telling) {
        this.byHand = byHand;
        this.plans = plans;
        this.rights = rights;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
        this.telling = telling;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PLAN_BEGIN, Needs.WRITE, this::pressed),
                new Registration.Submission(SlackIds.PLAN_BEGIN, Needs.WRITE, this::sent));
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Person person = people.person(press.userId());
            Showing showing = press.showing();
            boolean isNew =
                    switch (press.pressed().carried()) {
                        case "new" -> true;
                        case "change" -> false;
                        default -> throw new Outdated(press.pressed().carried());
                    };
            return rights.refusedAny(person, "imports.denied", showing)
                    .orElseGet(() -> isNew ? beginning(person, showing) : changing(person, showing));
        });
    }

    private Reply beginning(Person person, Showing showing) {
        List<Plan> theirs = theirs(plans.current(), person);
        Plan only = theirs.size() == 1 ? theirs.getFirst() : null;
        String department = only == null ? "" : only.department();
        FiscalYear year = only == null
                ? FiscalYear.of(showing.today())
                : new FiscalYear(only.year().startYear() + 1);
        return HandBlocks.alone(showing.text("imports.notOpened"), showing)
                .withForm(HandForms.begin(department, showing.year(year), showing));
    }

    private List<Plan> theirs(List<Plan> of, Person person) {
        return of.stream().filter(plan -> rights.may(person, plan.department())).toList();
    }

    private Reply changing(Person person, Showing showing) {
        List<Plan> theirs = theirs(plans.open(), person);
        if (theirs.isEmpty()) return HandBlocks.alone(showing.text("hand.noneOpen"), showing);
        if (theirs.size() > 1)
            return HandBlocks.alone(showing.text("imports.notOpened"), showing)
                    .withForm(HandForms.which(theirs, showing));
        Plan plan = theirs.getFirst();
        return HandBlocks.of(byHand.begin(plan.department(), plan.year(), List.of(), editor(person)), 1, showing);
    }

    private static Editor editor(Person person) {
        return new Editor(person.id(), person.name());
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(
                request,
                context,
                (sent, by, showing) ->
                        sent.fields().contains(HandForms.PLAN) ? chosen(sent, by, showing) : begun(sent, by, showing));
    }

    private Supplier<Result> chosen(Sent sent, Person by, Showing showing) {
        return () -> {
            Plan plan = plans.plan(sent.number(HandForms.PLAN)).orElse(null);
            if (plan == null) return new Result.Mend(HandForms.PLAN, showing.text("hand.noneOpen"));
            Optional<String> denied = rights.why(by, plan.department(), showing);
            if (denied.isPresent()) return new Result.Mend(HandForms.PLAN, denied.get());
            return begin(plan.department(), plan.year(), List.of(), by, HandForms.PLAN, showing);
        };
    }

    private Supplier<Result> begun(Sent sent, Person by, Showing showing) {
        String department = sent.text(HandForms.DEPARTMENT).strip();
        Optional<FiscalYear> year = FiscalYear.parse(sent.text(HandForms.YEAR).strip());
        return () -> {
            if (department.isEmpty()) return new Result.Mend(HandForms.DEPARTMENT, showing.text("hand.noDepartment"));
            if (department.length() > PLACE || department.chars().anyMatch(Character::isISOControl))
                return new Result.Mend(HandForms.DEPARTMENT, showing.text("imports.notADepartment"));
            if (year.isEmpty()) return new Result.Mend(HandForms.YEAR, showing.text("imports.notAYear"));
            Optional<String> denied = rights.why(by, department, showing);
            if (denied.isPresent()) return new Result.Mend(HandForms.DEPARTMENT, denied.get());
            return begin(department, year.get(), first(sent), by, HandForms.NAME, showing);
        };
    }

    /** Where nothing was typed it begins with the year before. */
    private static List<PlanEdit> first(Sent sent) {
        String section = sent.text(HandForms.NAME).strip();
        String items = sent.text(HandForms.ITEMS);
        return section.isEmpty() && items.isBlank()
                ? List.of(new PlanEdit.FromLastYear())
                : HandAnswers.adding(section, items);
    }

    /** The draft comes as a message: Slack does not say from which the form was opened. */
    private Result begin(
            String department, FiscalYear year, List<PlanEdit> first, Person by, String field, Showing showing) {
        return switch (byHand.begin(department, year, first, editor(by))) {
            case HandOutcome.Drafted(var draft) -> {
                boolean copied = first.contains(new PlanEdit.FromLastYear()) && !draft.isInForce();
                telling.tell(
                        by.id(), there -> HandBlocks.of(draft, 1, copied ? there.text("hand.copied") : null, there));
                yield new Result.Done(showing.text("hand.begun"));
            }
            case HandOutcome.NotBegun(var why, var words) ->
                new Result.Mend(
                        why == Refusal.NOT_A_NAME || why == Refusal.NOTHING_LEFT ? field : HandForms.ITEMS,
                        why == Refusal.NOTHING_LEFT
                                ? showing.text("hand.nothingToBeginWith")
                                : HandBlocks.refusal(why, words, showing));
            case HandOutcome other ->
                new Result.Mend(null, HandBlocks.of(other, 1, showing).text());
        };
    }
}
