package torikumi.slack.wording;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Editor;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.plan.PlanWordings;
import torikumi.plan.PlanWordings.Amend;
import torikumi.plan.PlanWordings.Outcome;
import torikumi.plan.PlanWordings.Wording;
import torikumi.slack.ask.PlanAnswers;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Form;
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
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.plan.ImportRights;
import torikumi.slack.plan.ImportWords;
import torikumi.slack.plan.Suggestions;
import torikumi.slack.words.Command;
import torikumi.staff.Person;

/** 文言: how an initiative was worded, and amending it in the year, which whoever may take in its department's plan may do. */
@Component
public class WordingAnswers implements Handling {

    /** As a button carries it that asks of which initiative. */
    private static final String ANY = "any";

    private final PlanDirectory plans;
    private final PlanWordings wordings;
    private final PlanAnswers planned;
    private final ImportRights rights;
    private final People people;
    private final Pressing pressing;
    private final Filing filing;
    private final Showings showings;

    WordingAnswers(
            PlanDirectory plans,
            PlanWordings wordings,
            PlanAnswers planned,
            ImportRights rights,
            People people,
            Pressing pressing,
            Filing filing,
            Showings showings) {
        this.plans = plans;
        this.wordings = wordings;
        this.planned = planned;
        this.rights = rights;
        this.people = people;
        this.pressing = pressing;
        this.filing = filing;
        this.showings = showings;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.PLAN_AMEND, Needs.WRITE, this::open),
                new Registration.Submission(SlackIds.PLAN_AMEND, Needs.WRITE, this::sent),
                new Registration.Suggestion(SlackIds.PLAN_AMEND_OPTIONS, Needs.WRITE, this::options));
    }

    public Reply answer(Command.ShowWordings command, Showing showing) {
        Found found = plans.initiative(command.scope(), command.code());
        return found instanceof Found.OfInitiative initiative
                ? WordingBlocks.of(
                        initiative, wordings.of(initiative.initiative().id()), command.page(), showing)
                : planned.show(found, command.scope(), command.page(), showing);
    }

    private Response open(BlockActionRequest request, ActionContext context) {
        return pressing.beside(request, context, press -> {
            Person person = people.person(press.userId());
            Showing showing = press.showing();
            if (press.pressed().carried().equals(ANY))
                return rights.refusedAny(person, "wording.denied", showing)
                        .orElseGet(() -> WordingBlocks.notAmended(showing.text("imports.notOpened"), null, showing)
                                .withForm(AmendingForm.which(showing)));
            Found.OfInitiative found =
                    plans.initiative(press.pressed().number()).orElse(null);
            if (found == null) return WordingBlocks.notAmended(showing.text("wording.gone"), null, showing);
            return rights.refused(person, found.plan().department(), showing).orElseGet(() -> form(found, showing));
        });
    }

    /** The form that amends it, with what it is to say, for whoever may; else why not. */
    public Reply amending(Found.OfInitiative found, String words, Person by, Showing showing) {
        return rights.refused(by, found.plan().department(), showing).orElseGet(() -> form(found, words, showing));
    }

    /** Whether the reader is offered to amend it. */
    public static boolean mayAmend(Found.OfInitiative found, Showing showing) {
        return WordingBlocks.mayAmend(found, showing);
    }

    private Reply form(Found.OfInitiative found, Showing showing) {
        return form(found, null, showing);
    }

    /** @param words what it is to say; null for what it says */
    private Reply form(Found.OfInitiative found, @Nullable String words, Showing showing) {
        Optional<String> closed = closed(found, showing);
        if (closed.isPresent()) return WordingBlocks.notAmended(closed.get(), found, showing);
        Wording now = wordings.of(found.initiative().id()).getLast();
        String begun = words == null ? now.words() : words;
        if (begun.length() > Form.TEXT) return WordingBlocks.tooLongToAmend(found, Form.TEXT, showing);
        return WordingBlocks.notAmended(showing.text("imports.notOpened"), found, showing)
                .withForm(AmendingForm.of(found, now, begun, showing));
    }

    private static Optional<String> closed(Found.OfInitiative found, Showing showing) {
        if (!found.plan().isOpen()) return Optional.of(closedPlan(found, showing));
        return found.initiative().withdrawnOn() == null
                ? Optional.empty()
                : Optional.of(showing.text("wording.withdrawn", found));
    }

    private static String closedPlan(Found.OfInitiative found, Showing showing) {
        return showing.text("wording.planClosed", found, showing.name(found.plan()));
    }

    private Response sent(ViewSubmissionRequest request, ViewSubmissionContext context) {
        return filing.handle(request, context, (sent, by, showing) -> {
            if (sent.about().isEmpty()) return () -> chosen(sent, by, showing);
            var memo = AmendingForm.Memo.read(sent.about()).orElseThrow(() -> new Outdated(sent.about()));
            LocalDate day = sent.values().containsKey(AmendingForm.DECIDED_ON)
                    ? sent.date(AmendingForm.DECIDED_ON, LocalDate.EPOCH)
                    : null;
            return amend(memo, amend(memo, sent, day), by, showing);
        });
    }

    private static Amend amend(AmendingForm.Memo memo, Sent sent, @Nullable LocalDate day) {
        return new Amend(
                memo.seen(),
                sent.text(AmendingForm.WORDS),
                sent.text(AmendingForm.REASON),
                sent.text(AmendingForm.DECISION),
                day);
    }

    private Result chosen(Sent sent, Person by, Showing showing) {
        Found.OfInitiative found =
                plans.initiative(sent.number(AmendingForm.INITIATIVE)).orElse(null);
        if (found == null) return new Result.Mend(AmendingForm.INITIATIVE, showing.text("wording.gone"));
        Optional<String> refused =
                rights.why(by, found.plan().department(), showing).or(() -> closed(found, showing));
        if (refused.isPresent()) return new Result.Mend(AmendingForm.INITIATIVE, refused.get());
        Reply reply = form(found, showing);
        return reply.form() == null
                ? new Result.Mend(AmendingForm.INITIATIVE, reply.text())
                : new Result.Next(reply.form());
    }

    private Supplier<Result> amend(AmendingForm.Memo memo, Amend amend, Person by, Showing showing) {
        return () -> {
            Found.OfInitiative found = plans.initiative(memo.initiative()).orElse(null);
            if (found == null) return new Result.Mend(null, showing.text("wording.gone"));
            Optional<String> denied = rights.why(by, found.plan().department(), showing);
            if (denied.isPresent()) return new Result.Mend(null, denied.get());
            Outcome outcome = memo.hasShown(amend)
                    ? wordings.amend(found, amend, new Editor(by.id(), by.name()))
                    : wordings.check(found, amend);
            return result(outcome, found, amend, showing);
        };
    }

    private static Result result(Outcome outcome, Found.OfInitiative found, Amend amend, Showing showing) {
        return switch (outcome) {
            case Outcome.Amended(var before, var now) ->
                new Result.Done(showing.text("wording.amended", found, now.version()));
            case Outcome.Ready(var now) -> new Result.Next(AmendingForm.compared(found, now, amend, null, showing));
            case Outcome.Meanwhile(var now) ->
                new Result.Next(AmendingForm.compared(found, now, amend, meanwhile(now, showing), showing));
            case Outcome.Same() -> new Result.Mend(AmendingForm.WORDS, showing.text("wording.same"));
            case Outcome.Missing(var part) ->
                new Result.Mend(AmendingForm.field(part), showing.text("wording.missing." + AmendingForm.field(part)));
            case Outcome.TooLong(var part, int length, int limit) ->
                new Result.Mend(AmendingForm.field(part), showing.text("wording.tooLong", length, limit));
            case Outcome.Taken(var code) -> new Result.Mend(AmendingForm.WORDS, showing.text("wording.taken", code));
            case Outcome.Withdrawn() -> new Result.Mend(null, showing.text("wording.withdrawn", found));
            case Outcome.PlanClosed(var plan) -> new Result.Mend(null, closedPlan(found, showing));
        };
    }

    private static String meanwhile(Wording now, Showing showing) {
        return now.by() == null
                ? showing.text("wording.meanwhile")
                : showing.text("wording.meanwhile.by", ImportWords.by(now.by(), showing), now.since());
    }

    private Response options(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        Person person = people.person(payload.getUser().getId());
        Showing showing = showings.of(Asked.Place.DIRECT, people.of(person.id()), person.id());
        return Suggestions.matching(
                payload.getValue(),
                plans.open().stream()
                        .filter(plan -> rights.may(person, plan.department()))
                        .flatMap(plan -> Found.initiatives(plan).stream())
                        .map(found ->
                                Suggestions.of(found, found.initiative().code().toString(), showing)));
    }
}
