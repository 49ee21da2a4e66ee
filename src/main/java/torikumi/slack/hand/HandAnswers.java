package torikumi.slack.hand;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.HandDraft;
import torikumi.plan.HandOutcome;
import torikumi.plan.PlanByHand;
import torikumi.plan.PlanEdit;
import torikumi.plan.PlanEdit.AddInitiative;
import torikumi.plan.PlanEdit.Refusal;
import torikumi.plan.intake.TypedItems;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Pressing;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Sent;
import torikumi.slack.hand.HandStep.Verb;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.plan.ImportRights;
import torikumi.staff.Person;

/** What is pressed and typed in a draft. The list stays one: it takes the place of the one from which a form was opened. */
@Component
class HandAnswers implements Handling {

    private final PlanByHand byHand;
    private final ImportRights rights;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;
    private final Deliveries deliveries;

    HandAnswers(
            PlanByHand byHand,
            ImportRights rights,
            People people,
            Pressing pressing,
            Filing filing,
            Deliveries deliveries) {
        this.byHand = byHand;
        this.rights = rights;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
        this.deliveries = deliveries;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PLAN_EDIT, Needs.WRITE, this::pressed),
                new Registration.Submission(SlackIds.PLAN_EDIT, Needs.WRITE, this::sent));
    }

    private Response pressed(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        HandStep step = pressed.carried(HandStep::read);
        Person person = people.person(pressed.userId());
        return pressing.next(request, context, press -> answer(step, person, press.pressed(), press.showing()));
    }

    private Reply answer(HandStep step, Person person, Pressed pressed, Showing showing) {
        HandDraft draft = byHand.draft(step.draft()).orElse(null);
        // Whether it is applied, dropped or none at all, an edit says.
        if (draft == null)
            return HandBlocks.of(byHand.edit(step.draft(), step.seen(), List.of()), step.page(), showing);
        Optional<Reply> refused = rights.refused(person, draft.department(), showing);
        if (refused.isPresent()) return refused.get();
        if (step.verb() == Verb.SHOW) return HandBlocks.of(draft, step.page(), null, showing);
        if (draft.steps() != step.seen()) return HandBlocks.of(new HandOutcome.Overtaken(draft), step.page(), showing);
        return switch (step.verb()) {
            case BACK -> HandBlocks.of(byHand.back(step.draft(), step.seen()), step.page(), showing);
            case DROP, DROP_SECTION -> HandBlocks.of(edit(step, draft, dropping(step, draft)), step.page(), showing);
            default ->
                HandBlocks.of(draft, step.page(), showing.text("imports.notOpened"), showing)
                        .withForm(HandForms.of(
                                step, draft, new Carried(step, url(pressed)).words(), Map.of(), null, showing));
        };
    }

    private static List<PlanEdit> dropping(HandStep step, HandDraft draft) {
        return step.verb() == Verb.DROP
                ? step.line(draft.places()).stream()
                        .<PlanEdit>map(line -> new PlanEdit.RemoveInitiative(line.key()))
                        .toList()
                : step.place(draft.places()).stream()
                        .<PlanEdit>map(place -> new PlanEdit.RemoveSection(place.name()))
                        .toList();
    }

    /** Nothing to do is that it is not there any more. */
    private HandOutcome edit(HandStep step, HandDraft draft, List<PlanEdit> edits) {
        return edits.isEmpty()
                ? new HandOutcome.Refused(draft, Refusal.NOT_THERE, "")
                : byHand.edit(step.draft(), step.seen(), edits);
    }

    /** Where the list is that a form was opened from; null where it is not one's own message. */
    private static @Nullable String url(Pressed pressed) {
        return pressed.next() instanceof Destination.Response(var url, var manner, var thread)
                        && manner == Destination.Response.Manner.REPLACE
                ? url
                : null;
    }

    /** @param url Slack's of the message that the form was opened from; null where the list comes as a message of its own */
    private record Carried(HandStep step, @Nullable String url) {

        String words() {
            return url == null ? step.carried() : step.carried() + "\n" + url;
        }

        static Carried read(String about) {
            String[] lines = about.split("\n", 2);
            HandStep step = HandStep.read(lines[0]).orElseThrow(() -> new Outdated(about));
            return new Carried(step, lines.length == 2 ? lines[1] : null);
        }

        Destination there(Person by) {
            return url == null
                    ? new Destination.Channel(by.id(), null)
                    : new Destination.Response(url, Destination.Response.Manner.REPLACE, null);
        }
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, this::typed);
    }

    private Supplier<Result> typed(Sent sent, Person by, Showing showing) {
        Carried carried = Carried.read(sent.about());
        HandStep step = carried.step();
        return () -> {
            HandDraft draft = byHand.draft(step.draft()).orElse(null);
            if (draft == null)
                return new Result.Mend(
                        null,
                        HandBlocks.of(byHand.edit(step.draft(), step.seen(), List.of()), 1, showing)
                                .text());
            Optional<String> denied = rights.why(by, draft.department(), showing);
            if (denied.isPresent()) return new Result.Mend(null, denied.get());
            HandOutcome outcome = edit(step, draft, edits(step, draft, sent));
            return switch (outcome) {
                case HandOutcome.Drafted(var now) -> {
                    deliveries.stage(carried.there(by), HandBlocks.of(now, step.page(), null, showing), by.id());
                    yield new Result.Closed();
                }
                case HandOutcome.Refused(var now, var why, var words) ->
                    new Result.Mend(field(step, why), HandBlocks.refusal(why, words, showing));
                case HandOutcome.Overtaken(var now) -> {
                    HandStep again = step.in(now);
                    String kept = new Carried(again, carried.url()).words();
                    yield new Result.Next(HandForms.of(
                            again, now, kept, sent.values(), showing.text("hand.overtaken.form"), showing));
                }
                default ->
                    new Result.Mend(null, HandBlocks.of(outcome, 1, showing).text());
            };
        };
    }

    private static List<PlanEdit> edits(HandStep step, HandDraft draft, Sent sent) {
        String place = step.place(draft.places()).map(HandDraft.Place::name).orElse("");
        return switch (step.verb()) {
            case ADD -> place.isEmpty() ? List.of() : adding(place, sent.text(HandForms.ITEMS));
            case SECTION -> section(sent);
            case RENAME ->
                place.isEmpty()
                        ? List.of()
                        : List.of(new PlanEdit.RenameSection(HandForms.sectionOf(place), sent.text(HandForms.NAME)));
            case MISSION ->
                place.isEmpty() ? List.of() : List.of(new PlanEdit.SetMission(place, sent.text(HandForms.MISSION)));
            case WORD ->
                step.line(draft.places()).stream()
                        .<PlanEdit>map(line -> new PlanEdit.Reword(line.key(), sent.text(HandForms.WORDS)))
                        .toList();
            case SHOW, DROP, DROP_SECTION, BACK -> throw new Outdated(step.carried());
        };
    }

    private static List<PlanEdit> section(Sent sent) {
        String name = sent.text(HandForms.NAME).strip();
        List<PlanEdit> edits = adding(name, sent.text(HandForms.ITEMS));
        if (!sent.text(HandForms.MISSION).isBlank())
            edits.add(new PlanEdit.SetMission(name, sent.text(HandForms.MISSION)));
        return edits;
    }

    /** A blank one where nothing was typed, which is refused in words. */
    static List<PlanEdit> adding(String place, String typed) {
        List<String> lines = TypedItems.of(typed);
        List<PlanEdit> edits = new ArrayList<>();
        for (String line : lines.isEmpty() ? List.of("") : lines) edits.add(new AddInitiative(place, line));
        return edits;
    }

    private static @Nullable String field(HandStep step, Refusal why) {
        boolean ofName = why == Refusal.NAME_TAKEN || why == Refusal.NOT_A_NAME;
        return switch (step.verb()) {
            case ADD -> HandForms.ITEMS;
            case SECTION -> ofName ? HandForms.NAME : HandForms.ITEMS;
            case RENAME -> HandForms.NAME;
            case MISSION -> HandForms.MISSION;
            case WORD -> HandForms.WORDS;
            case SHOW, DROP, DROP_SECTION, BACK -> null;
        };
    }
}
