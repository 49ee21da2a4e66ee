package torikumi.slack.people;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.platform.Say;
import torikumi.progress.Outcome;
import torikumi.progress.Refusal;
import torikumi.progress.YearEnd;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Card;
import torikumi.slack.card.Form;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Presses;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.staff.Action;
import torikumi.staff.Capacity;
import torikumi.staff.OfficePolicies;

/** Closing a department's plan, and opening a plan or an initiative again; each for a reason. */
final class ClosingBlocks {

    private ClosingBlocks() {}

    private static String typed(Plan plan) {
        return "%s %s".formatted(plan.year().shortName(), plan.department());
    }

    private static String typed(Found.OfInitiative found) {
        return "%s %s"
                .formatted(found.plan().department(), found.initiative().code().full());
    }

    private static String name(Plan plan, Showing showing) {
        return showing.say().text("plan.name", showing.year(plan.year()), plan.department());
    }

    /** Offers to close it; the form comes with the card. */
    public static Reply close(Plan plan, Showing showing) {
        Say say = showing.say();
        String words = "close " + typed(plan);
        String sentence = say.text("people.close.ask", name(plan, showing));
        View form = reason(words, sentence, "people.form.close", "people.button.close.submit", say);
        return offer(sentence, say.text("people.button.close.plan"), words, say).withForm(form);
    }

    /** Offers to open it again. */
    public static Reply reopen(Plan plan, Showing showing) {
        Say say = showing.say();
        String words = "reopen " + typed(plan);
        String sentence = say.text("people.reopen.ask.plan", name(plan, showing));
        View form = reason(words, sentence, "people.form.reopen", "people.button.reopen", say);
        return offer(sentence, say.text("people.button.reopen"), words, say).withForm(form);
    }

    /** Offers to open it again. */
    public static Reply reopen(Found.OfInitiative found, Showing showing) {
        Say say = showing.say();
        String words = "reopen " + typed(found);
        var initiative = found.initiative();
        String sentence = say.text("people.reopen.ask.initiative", initiative.code(), initiative.wording());
        View form = reason(words, sentence, "people.form.reopen", "people.button.reopen", say);
        return offer(sentence, say.text("people.button.reopen"), words, say).withForm(form);
    }

    private static Reply offer(String sentence, String button, String words, Say say) {
        return new Card()
                .text(sentence)
                .add(Presses.row(List.of(Presses.form(button, button, words)), say))
                .reply(sentence);
    }

    private static View reason(String words, String sentence, String title, String submit, Say say) {
        return new Form(SlackIds.PEOPLE_REASON, say)
                .about(words)
                .card(new Card().text(sentence))
                .text(PeopleFields.WHY, say.text("people.field.reason"), "")
                .hint(say.text("people.field.reason.hint"))
                .view(say.text(title), say.text(submit));
    }

    /** What became of closing or opening a plan, or stands in the way of it. */
    public static String sentence(YearEnd.Outcome outcome, Showing showing) {
        Say say = showing.say();
        return switch (outcome) {
            case YearEnd.Outcome.Closed(var plan, var on) ->
                say.text("people.closed", name(plan, showing), showing.date(on));
            case YearEnd.Outcome.Reopened(var plan) -> say.text("people.reopened.plan", name(plan, showing));
            case YearEnd.Outcome.AlreadySo(var plan) ->
                plan.closedOn() == null
                        ? say.text("people.open.already", name(plan, showing))
                        : say.text("people.closed.already", name(plan, showing), showing.date(plan.closedOn()));
            case YearEnd.Outcome.ReasonMissing() -> say.text("people.reasonMissing");
            case YearEnd.Outcome.ReasonTooLong(var length, var limit) -> say.text("people.tooLong", length, limit);
            case YearEnd.Outcome.Refused(var why, var office) -> PeopleWords.denial(why, office, say);
        };
    }

    /** Whether the form has done its work. */
    public static boolean isDone(YearEnd.Outcome outcome) {
        return switch (outcome) {
            case YearEnd.Outcome.Closed done -> true;
            case YearEnd.Outcome.Reopened done -> true;
            case YearEnd.Outcome.AlreadySo already -> false;
            case YearEnd.Outcome.ReasonMissing missing -> false;
            case YearEnd.Outcome.ReasonTooLong tooLong -> false;
            case YearEnd.Outcome.Refused refused -> false;
        };
    }

    /** It is so already; the other way is offered. */
    public static Reply already(Plan plan, Showing showing) {
        Say say = showing.say();
        String sentence = sentence(new YearEnd.Outcome.AlreadySo(plan), showing);
        Presses.Press other = plan.closedOn() == null
                ? Presses.form(
                        say.text("people.button.close.plan"),
                        say.text("people.button.close.plan"),
                        "close " + typed(plan))
                : Presses.form(
                        say.text("people.button.reopen"), say.text("people.button.reopen"), "reopen " + typed(plan));
        return new Card()
                .text(sentence)
                .add(Presses.row(List.of(other, Presses.ask(say.text("people.button.sections"), "list")), say))
                .reply(sentence);
    }

    /** What became of opening an initiative again. */
    public static String sentence(Outcome.OfReopening outcome, Found.OfInitiative found, Showing showing) {
        Say say = showing.say();
        return switch (outcome) {
            case Outcome.Reopened reopened ->
                say.text("people.reopened.initiative", found.initiative().code());
            case Outcome.Refused(var why) -> refusal(why, found, showing);
        };
    }

    private static String refusal(Refusal why, Found.OfInitiative found, Showing showing) {
        Say say = showing.say();
        var code = found.initiative().code();
        return switch (why) {
            case Refusal.Denied(var denial, var office) -> PeopleWords.denial(denial, office, say);
            case Refusal.WhyMissing() -> say.text("people.reasonMissing");
            case Refusal.TooLong(var part, var length, var limit) -> say.text("people.tooLong", length, limit);
            case Refusal.NotClosed() -> say.text("people.reopen.notClosed", code);
            case Refusal.PlanClosed(var on, var mayReopen) ->
                say.text("people.reopen.planClosed", code, showing.date(on), capacities(mayReopen, say));
            case Refusal.InitiativeWithdrawn(var on) -> say.text("people.reopen.withdrawn", code, showing.date(on));
            case Refusal.Several never -> throw never(never);
            case Refusal.NothingToLeave never -> throw never(never);
            case Refusal.NothingSaid never -> throw never(never);
            case Refusal.NoSuchHealth never -> throw never(never);
            case Refusal.ReasonMissing never -> throw never(never);
            case Refusal.PercentageOutOfRange never -> throw never(never);
            case Refusal.Misread never -> throw never(never);
            case Refusal.DateInFuture never -> throw never(never);
            case Refusal.DateBeforePlan never -> throw never(never);
            case Refusal.InitiativeClosed never -> throw never(never);
            case Refusal.NoSuchUpdate never -> throw never(never);
            case Refusal.TooLateToWithdraw never -> throw never(never);
            case Refusal.ChangedMeanwhile never -> throw never(never);
            case Refusal.AlreadyWithdrawn never -> throw never(never);
            case Refusal.NothingChanged never -> throw never(never);
            case Refusal.NoPublicWording never -> throw never(never);
        };
    }

    private static IllegalStateException never(Refusal refusal) {
        return new IllegalStateException("no initiative is refused to be reopened for " + refusal);
    }

    /** Those who may, in words: 取りまとめ担当か管理者. */
    static String capacities(Set<Capacity> capacities, Say say) {
        return capacities.stream()
                .map(capacity -> switch (capacity) {
                    case OUTSIDER -> say.text("people.capacity.anybody");
                    case MEMBER -> say.text("people.role.member");
                    case LEAD -> say.text("people.role.lead");
                    case COORDINATOR -> say.text("people.role.coordinator");
                    case ADMINISTRATOR -> say.text("people.administrators");
                })
                .collect(Collectors.joining(say.text("people.or")));
    }

    /** What stands in the way of opening an initiative again, before anything is asked; null for nothing. */
    public static @Nullable Reply inTheWay(Found.OfInitiative found, boolean closed, Showing showing) {
        Say say = showing.say();
        Plan plan = found.plan();
        Refusal why = plan.closedOn() != null
                ? new Refusal.PlanClosed(plan.closedOn(), OfficePolicies.who(Action.REOPEN_PLAN))
                : found.initiative().withdrawnOn() != null
                        ? new Refusal.InitiativeWithdrawn(found.initiative().withdrawnOn())
                        : closed ? null : new Refusal.NotClosed();
        if (why == null) return null;
        String sentence = refusal(why, found, showing);
        var presses = new ArrayList<Presses.Press>();
        if (plan.closedOn() != null)
            presses.add(Presses.form(
                    say.text("people.button.reopen.plan"),
                    say.text("people.button.reopen.plan"),
                    "reopen " + typed(plan)));
        presses.add(Presses.ask(say.text("people.button.openInitiative"), "show " + typed(found)));
        return new Card().text(sentence).add(Presses.row(presses, say)).reply(sentence);
    }

    /** The plans of what may have been meant. */
    public static List<Plan> whichOf(Found.Unclear unclear) {
        return unclear.readings().stream()
                .map(WhichBlocks::plan)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Which of several plans is meant. */
    public static Reply whichPlan(List<Plan> plans, String verb, Showing showing) {
        Say say = showing.say();
        String names = plans.stream()
                .limit(4)
                .map(plan -> name(plan, showing))
                .collect(Collectors.joining(say.text("people.comma")));
        String sentence = say.text("people.whichPlan", names);
        return new Card()
                .text(sentence)
                .add(Presses.row(
                        plans.stream()
                                .limit(4)
                                .map(plan -> Presses.form(
                                        name(plan, showing), name(plan, showing), verb + " " + typed(plan)))
                                .toList(),
                        say))
                .reply(sentence);
    }
}
