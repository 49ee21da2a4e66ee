package torikumi.slack.hand;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Editor;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanSuccession;
import torikumi.plan.PlanSuccession.Outcome;
import torikumi.plan.Scope;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Showings;
import torikumi.slack.hand.SuccessionForm.How;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.plan.ImportRights;
import torikumi.slack.plan.Suggestions;
import torikumi.staff.Person;

/** Puts right, after a plan was applied, of which of last year's initiatives one goes on. */
@Component
class SuccessionAnswers implements Handling {

    private final PlanDirectory plans;
    private final PlanSuccession succession;
    private final ImportRights rights;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;
    private final Showings showings;

    SuccessionAnswers(
            PlanDirectory plans,
            PlanSuccession succession,
            ImportRights rights,
            People people,
            Pressing pressing,
            Filing filing,
            Showings showings) {
        this.plans = plans;
        this.succession = succession;
        this.rights = rights;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
        this.showings = showings;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PLAN_SUCCEED, Needs.WRITE, this::open),
                new Registration.Submission(SlackIds.PLAN_SUCCEED, Needs.WRITE, this::sent),
                new Registration.Suggestion(SlackIds.PLAN_SUCCEED_OPTIONS, Needs.WRITE, this::options));
    }

    private Response open(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            // A button of another version carries nothing, and is told so before anything is asked.
            press.pressed().carried();
            Person person = people.person(press.userId());
            Showing showing = press.showing();
            return rights.refusedAny(person, "imports.denied", showing).orElseGet(() -> asking(person, showing));
        });
    }

    private Reply asking(Person person, Showing showing) {
        if (theirs(person).findAny().isEmpty()) return HandBlocks.alone(showing.text("succession.none"), showing);
        return HandBlocks.alone(showing.text("imports.notOpened"), showing).withForm(SuccessionForm.which(showing));
    }

    /** Those plans of theirs that are open and have one of the year before. */
    private Stream<Plan> theirs(Person person) {
        return plans.open().stream()
                .filter(plan -> rights.may(person, plan.department()))
                .filter(plan -> yearBefore(plan).isPresent());
    }

    private Optional<Plan> yearBefore(Plan plan) {
        var year = new FiscalYear(plan.year().startYear() - 1);
        return plansOf(plans.department(new Scope(year))).stream()
                .filter(before -> before.department().equals(plan.department()))
                .findFirst();
    }

    private static List<Plan> plansOf(Found found) {
        return switch (found) {
            case Found.OfDepartment(var plan) -> List.of(plan);
            case Found.Departments(var all) -> all;
            default -> List.of();
        };
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(
                request,
                context,
                (sent, by, showing) ->
                        () -> sent.about().isEmpty() ? chosen(sent, by, showing) : put(sent, by, showing));
    }

    private Result chosen(Sent sent, Person by, Showing showing) {
        Found.OfInitiative found =
                plans.initiative(sent.number(SuccessionForm.INITIATIVE)).orElse(null);
        Optional<String> refused = refused(found, by, showing);
        if (refused.isPresent() || found == null)
            return new Result.Mend(SuccessionForm.INITIATIVE, refused.orElse(showing.text("wording.gone")));
        return new Result.Next(
                SuccessionForm.of(found, plans.predecessors(found.initiative().id()), showing));
    }

    private Optional<String> refused(Found.@Nullable OfInitiative found, Person by, Showing showing) {
        return found == null
                ? Optional.of(showing.text("wording.gone"))
                : rights.why(by, found.plan().department(), showing);
    }

    private Result put(Sent sent, Person by, Showing showing) {
        Found.OfInitiative found = plans.initiative(sent.aboutNumber()).orElse(null);
        Optional<String> refused = refused(found, by, showing);
        if (refused.isPresent() || found == null)
            return new Result.Mend(null, refused.orElse(showing.text("wording.gone")));
        How how = sent.choice(SuccessionForm.HOW, How.class);
        if (how != How.NONE && sent.text(SuccessionForm.PREDECESSOR).isEmpty())
            return new Result.Mend(SuccessionForm.PREDECESSOR, showing.text("succession.choose"));
        return result(succession.put(found, befores(how, sent, found), new Editor(by.id(), by.name())), found, showing);
    }

    private Set<Long> befores(How how, Sent sent, Found.OfInitiative found) {
        Set<Long> befores = new LinkedHashSet<>();
        if (how == How.BESIDE)
            plans.predecessors(found.initiative().id())
                    .forEach(before -> befores.add(before.initiative().id()));
        if (how != How.NONE) befores.add(sent.number(SuccessionForm.PREDECESSOR));
        return befores;
    }

    private static Result result(Outcome outcome, Found.OfInitiative found, Showing showing) {
        return switch (outcome) {
            case Outcome.Put(var befores, boolean isUsed) -> {
                String code = found.initiative().code().full();
                String put = befores.isEmpty()
                        ? showing.text("succession.put.new", code)
                        : showing.text(
                                "succession.put",
                                code,
                                showing.all(befores.stream()
                                        .map(before ->
                                                before.initiative().code().full())
                                        .toList()));
                yield new Result.Done(isUsed ? put + showing.text("succession.put.used") : put);
            }
            case Outcome.Same() -> new Result.Mend(SuccessionForm.PREDECESSOR, showing.text("succession.same"));
            case Outcome.NotLastYears() ->
                new Result.Mend(SuccessionForm.PREDECESSOR, showing.text("succession.notLastYears"));
            case Outcome.PlanClosed(var plan) ->
                new Result.Mend(null, showing.text("hand.planClosed", plan.department(), plan.year()));
        };
    }

    private Response options(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        Person person = people.person(payload.getUser().getId());
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(person.id()), person.id());
        boolean ofBefore = SuccessionForm.PREDECESSOR.equals(payload.getBlockId());
        String about = payload.getView() == null ? null : payload.getView().getPrivateMetadata();
        Stream<Plan> offered = ofBefore ? before(about, person) : theirs(person);
        return Suggestions.matching(
                payload.getValue(),
                offered.flatMap(plan -> Found.initiatives(plan).stream())
                        .map(found ->
                                Suggestions.of(found, found.initiative().code().full(), showing)));
    }

    /** The plan of the year before, for the initiative that the form is about. */
    private Stream<Plan> before(@Nullable String about, Person person) {
        if (about == null || !about.matches("[0-9]{1,18}")) return Stream.empty();
        return plans.initiative(Long.parseLong(about)).stream()
                .map(Found.OfInitiative::plan)
                .filter(plan -> rights.may(person, plan.department()))
                .flatMap(plan -> yearBefore(plan).stream());
    }
}
