package torikumi.slack.plan;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.plan.Decision;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PastImport;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanImports;
import torikumi.plan.Proposal;
import torikumi.plan.Section;
import torikumi.platform.FiscalYear;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SlackJson;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Showings;
import torikumi.slack.edge.Telling;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.plan.ChoiceBlocks.Asks;
import torikumi.slack.plan.PreviewPage.Carried;
import torikumi.staff.Person;

/** Puts right in a form what takes more than a press: of which initiative or section something is the continuation, year and department. */
@Component
class ChoiceForms implements Handling {

    private final PlanImports imports;
    private final PlanDirectory plans;
    private final ImportRights rights;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;
    private final Telling telling;
    private final Showings showings;

    ChoiceForms(
            PlanImports imports,
            PlanDirectory plans,
            ImportRights rights,
            People people,
            Pressing pressing,
            Filing filing,
            Telling telling,
            Showings showings) {
        this.imports = imports;
        this.plans = plans;
        this.rights = rights;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
        this.telling = telling;
        this.showings = showings;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PLAN_CHOOSE, Needs.WRITE, this::open),
                new Registration.Submission(SlackIds.PLAN_CHOOSE, Needs.WRITE, this::sent),
                new Registration.Suggestion(SlackIds.PLAN_OPTIONS, Needs.WRITE, this::options));
    }

    private static Asks asks(Carried carried) {
        return Asks.read(carried.rest()).orElseThrow(() -> new Outdated(carried.rest()));
    }

    private Response open(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        Carried carried = pressed.carried(Carried::read);
        Asks asks = asks(carried);
        Person person = people.person(pressed.userId());
        return pressing.beside(
                request, context, press -> form(asks, carried, pressed.carried(), person, press.showing()));
    }

    /** The form, or why there is none. */
    private Reply form(Asks asks, Carried carried, String words, Person person, Showing showing) {
        PastImport past = imports.past(carried.proposal()).orElse(null);
        if (past == null) return OutcomeBlocks.of(new ImportOutcome.Unknown(), PreviewPage.FIRST, showing);
        if (past.state() != PastImport.State.WAITING)
            return OutcomeBlocks.of(new ImportOutcome.Settled(past), PreviewPage.FIRST, showing);
        return rights.refused(person, past.department(), showing).orElseGet(() -> DocumentBlocks.notOpened(showing)
                .withForm(ChoiceBlocks.form(asks, words, past, showing)));
    }

    /** The preview as it is then comes as a message, as Slack does not say which message the form was opened from. */
    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            Carried carried = Carried.read(sent.about()).orElseThrow(() -> new Outdated(sent.about()));
            Asks asks = asks(carried);
            return () -> {
                Optional<String> denied =
                        imports.past(carried.proposal()).flatMap(past -> rights.why(by, past.department(), showing));
                if (denied.isPresent()) return new Result.Mend(null, denied.get());
                return asks instanceof Asks.Names
                        ? named(sent, by, carried, showing)
                        : decided(
                                by,
                                carried,
                                List.of(asks.deciding(sent.text(ChoiceBlocks.CHOICE))
                                        .orElseThrow(() -> new Outdated(sent.about()))));
            };
        });
    }

    private Result named(Sent sent, Person by, Carried carried, Showing showing) {
        String department = sent.text(ChoiceBlocks.DEPARTMENT).strip();
        Optional<FiscalYear> year =
                FiscalYear.parse(sent.text(ChoiceBlocks.YEAR).strip());
        if (year.isEmpty()) return new Result.Mend(ChoiceBlocks.YEAR, showing.text("imports.notAYear"));
        Optional<String> denied = rights.why(by, department, showing);
        if (denied.isPresent()) return new Result.Mend(ChoiceBlocks.DEPARTMENT, denied.get());
        return decided(by, carried, List.of(new Decision.DepartmentIs(department), new Decision.YearIs(year.get())));
    }

    private Result decided(Person by, Carried carried, List<Decision> decisions) {
        ImportOutcome outcome = new ImportOutcome.Unknown();
        for (Decision decision : decisions) {
            outcome = imports.putRight(carried.proposal(), decision, PreviewAnswers.editor(by));
            if (!(outcome instanceof ImportOutcome.Shown)) break;
        }
        ImportOutcome then = outcome;
        telling.tell(by.id(), there -> OutcomeBlocks.of(then, carried.page(), there));
        return new Result.Closed();
    }

    private Response options(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        Optional<Carried> carried = Carried.read(
                payload.getView() == null ? null : payload.getView().getPrivateMetadata());
        Optional<Asks> asks = carried.flatMap(known -> Asks.read(known.rest()));
        Person person = people.person(payload.getUser().getId());
        Optional<Proposal> proposal = carried.flatMap(known -> imports.look(known.proposal()))
                .filter(known -> rights.may(person, known.department()));
        if (asks.isEmpty() || proposal.isEmpty()) return SlackJson.options(List.of());
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(person.id()), person.id());
        List<Section> sections = ChoiceBlocks.compared(plans.open(), proposal.get())
                .map(Plan::sections)
                .orElse(List.of());
        return Suggestions.matching(
                payload.getValue(), ChoiceBlocks.options(asks.get(), proposal.get(), sections, showing).stream());
    }
}
