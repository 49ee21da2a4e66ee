package torikumi.slack.plan;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import torikumi.plan.Decision;
import torikumi.plan.Editor;
import torikumi.plan.ImportOutcome;
import torikumi.plan.PastImport;
import torikumi.plan.PlanImports;
import torikumi.plan.Proposal;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.plan.PreviewPage.Carried;
import torikumi.slack.plan.PreviewPage.Part;
import torikumi.staff.Person;

/** What is pressed in a preview: its pages, what puts it right, and what becomes of it. Each press asks anew whether whoever pressed may. */
@Component
class PreviewAnswers implements Handling {

    private final PlanImports imports;
    private final ImportRights rights;
    private final People people;
    private final Pressing pressing;

    PreviewAnswers(PlanImports imports, ImportRights rights, People people, Pressing pressing) {
        this.imports = imports;
        this.rights = rights;
        this.people = people;
        this.pressing = pressing;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PLAN_PREVIEW, Needs.WRITE, this::page),
                new Registration.Action(SlackIds.PLAN_DECIDE, Needs.WRITE, this::decide),
                new Registration.Action(
                        SlackIds.PLAN_APPLY, Needs.WRITE, (request, context) -> end(request, context, imports::apply)),
                new Registration.Action(
                        SlackIds.PLAN_DROP, Needs.WRITE, (request, context) -> end(request, context, imports::drop)),
                new Registration.Action(
                        SlackIds.PLAN_UNDO, Needs.WRITE, (request, context) -> end(request, context, imports::undo)));
    }

    static Editor editor(Person person) {
        return new Editor(person.id(), person.name());
    }

    private Response page(BlockActionRequest request, ActionContext context) {
        return step(request, context, (carried, step) -> imports.proposal(carried.proposal())
                .map(proposal -> shown(proposal, carried.page(), step.showing()))
                .orElseGet(() -> settled(carried.proposal(), step.showing())));
    }

    private Reply shown(Proposal proposal, PreviewPage page, Showing showing) {
        return page.part() == Part.READ
                ? imports.document(proposal.id())
                        .map(document -> ReadBlocks.of(proposal.id(), document, page.page(), showing))
                        .orElseGet(() -> settled(proposal.id(), showing))
                : PreviewBlocks.of(proposal, page, showing);
    }

    private Reply settled(String id, Showing showing) {
        return OutcomeBlocks.of(
                imports.past(id).<ImportOutcome>map(ImportOutcome.Settled::new).orElseGet(ImportOutcome.Unknown::new),
                PreviewPage.FIRST,
                showing);
    }

    private Response decide(BlockActionRequest request, ActionContext context) {
        return step(request, context, (carried, step) -> {
            Decision decision = carried.decision().orElseThrow(() -> new Outdated(carried.rest()));
            return step.outcome(imports.putRight(carried.proposal(), decision, editor(step.person())), carried.page());
        });
    }

    private Response end(
            BlockActionRequest request, ActionContext context, BiFunction<String, Editor, ImportOutcome> how) {
        return step(request, context, (carried, step) -> {
            ImportOutcome outcome = how.apply(carried.proposal(), editor(step.person()));
            return OutcomeBlocks.of(
                    outcome, PreviewPage.FIRST, besides(carried.proposal(), step.person()), step.showing());
        });
    }

    private record Step(Person person, Showing showing) {

        Reply outcome(ImportOutcome outcome, PreviewPage page) {
            return OutcomeBlocks.of(outcome, page, showing);
        }
    }

    private List<PastImport> besides(String id, Person person) {
        return imports.past(id).map(imports::besides).orElse(List.of()).stream()
                .filter(other -> rights.may(person, other.department()))
                .toList();
    }

    /** Does it where the person may: they may have lost the right since the preview was shown. */
    private Response step(BlockActionRequest request, ActionContext context, BiFunction<Carried, Step, Reply> work) {
        Pressed pressed = Pressed.in(request.getPayload());
        Carried carried = pressed.carried(Carried::read);
        Person person = people.person(pressed.userId());
        return pressing.next(request, context, press -> {
            Showing showing = press.showing();
            Optional<PastImport> past = imports.past(carried.proposal());
            return past.flatMap(known -> rights.refused(person, known.department(), showing))
                    .orElseGet(() -> work.apply(carried, new Step(person, showing)))
                    .forAskerAlone();
        });
    }
}
