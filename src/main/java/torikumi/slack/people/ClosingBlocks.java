package torikumi.slack.people;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.platform.FiscalYear;
import torikumi.progress.Outcome;
import torikumi.progress.Refusal;
import torikumi.progress.YearEnd;
import torikumi.report.evaluation.SectionLine;
import torikumi.slack.ask.WhichBlocks;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Form;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.words.CommandCatalogue;
import torikumi.staff.Action;
import torikumi.staff.Denial;
import torikumi.staff.Office;
import torikumi.staff.OfficePolicies;

/** Closing a department's plan, and opening a plan or an initiative again; each for a reason. */
final class ClosingBlocks {

    private static final int ENDING = 20;

    private ClosingBlocks() {}

    /**
     * Offers to close it; the form comes with the card.
     *
     * @param ending what is not finished and goes on in none of the next year's
     * @param unconfirmed the sections whose evaluation is not confirmed in all
     */
    public static Reply close(
            Plan plan, List<Found.OfInitiative> ending, List<SectionLine> unconfirmed, Showing showing) {
        String words = "close " + Typed.of(plan);
        String sentence = showing.text("people.close.ask", showing.name(plan));
        Card card = new Card(sentence);
        if (!ending.isEmpty()) {
            card.text(showing.text("people.close.ending", ending.size()));
            ending.stream()
                    .limit(ENDING)
                    .forEach(each -> card.text("%s %s"
                            .formatted(
                                    each.initiative().code(), each.initiative().wording())));
            if (ending.size() > ENDING) card.context(showing.text("people.close.more", ending.size() - ENDING));
        }
        String missing = unconfirmed.isEmpty()
                ? ""
                : showing.text(
                        "people.close.unconfirmed",
                        unconfirmed.stream()
                                .mapToInt(line -> line.all() - line.confirmed())
                                .sum(),
                        unconfirmed.stream().map(SectionLine::section).toList());
        if (!missing.isEmpty()) {
            card.says(missing);
            sentence = sentence + "\n" + missing;
        }
        return card.buttons(Button.form(showing, "people.button.close.plan", words))
                .reply()
                .withForm(reason(words, sentence, "people.form.close", "people.button.close.submit", showing));
    }

    /** Offers to open it again. */
    public static Reply reopen(Plan plan, Showing showing) {
        return reopen(Typed.of(plan), showing.text("people.reopen.ask.plan", showing.name(plan)), showing);
    }

    /** Offers to open it again. */
    public static Reply reopen(Found.OfInitiative found, Showing showing) {
        String wording = found.initiative().wording();
        return reopen(Typed.code(found), showing.text("people.reopen.ask.initiative", found, wording), showing);
    }

    private static Reply reopen(String what, String sentence, Showing showing) {
        String words = "reopen " + what;
        return new Card(sentence)
                .buttons(Button.form(showing, "people.button.reopen", words))
                .reply()
                .withForm(reason(words, sentence, "people.form.reopen", "people.button.reopen", showing));
    }

    private static View reason(String words, String sentence, String title, String submit, Showing showing) {
        return new Form(SlackIds.PEOPLE_REASON, showing.say())
                .about(words)
                .card(new Card().text(sentence))
                .text(PeopleFields.WHY, showing.text("people.field.reason"), "")
                .hint(showing.text("people.field.reason.hint"))
                .view(showing.text(title), showing.text(submit));
    }

    /** What became of closing or opening a plan, or stands in the way of it. */
    public static String sentence(YearEnd.Outcome outcome, Showing showing) {
        return switch (outcome) {
            case YearEnd.Outcome.Closed(var plan, var on) ->
                showing.text(
                        "people.closed",
                        showing.name(plan),
                        on,
                        showing.typed(CommandCatalogue.REOPEN, Typed.of(plan)));
            case YearEnd.Outcome.Reopened(var plan) -> showing.text("people.reopened.plan", showing.name(plan));
            case YearEnd.Outcome.AlreadySo(var plan) ->
                plan.closedOn() == null
                        ? showing.text(
                                "people.open.already",
                                showing.name(plan),
                                showing.typed(
                                        CommandCatalogue.REOPEN,
                                        new FiscalYear(plan.year().startYear() - 1).shortName(),
                                        plan.department()))
                        : showing.text("people.closed.already", showing.name(plan), plan.closedOn());
            case YearEnd.Outcome.ReasonMissing() -> showing.text("people.reasonMissing");
            case YearEnd.Outcome.ReasonTooLong(var length, var limit) -> showing.text("people.tooLong", length, limit);
            case YearEnd.Outcome.Refused(var why, var office) -> DenialWords.sentence(why, office, showing);
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
        String sentence = sentence(new YearEnd.Outcome.AlreadySo(plan), showing);
        Button other = plan.closedOn() == null
                ? Button.form(showing, "people.button.close.plan", "close " + Typed.of(plan))
                : Button.form(showing, "people.button.reopen", "reopen " + Typed.of(plan));
        return new Card(sentence)
                .buttons(other, Button.open(showing, "people.button.sections", "list"))
                .reply();
    }

    /** What became of opening an initiative again. */
    public static String sentence(Outcome.OfReopening outcome, Found.OfInitiative found, Showing showing) {
        return switch (outcome) {
            case Outcome.Reopened reopened ->
                showing.text(
                        "people.reopened.initiative",
                        found,
                        showing.typed(
                                CommandCatalogue.UPDATE, found.initiative().code()));
            case Outcome.Refused(var why) -> refusal(why, found, showing);
        };
    }

    private static String refusal(Refusal why, Found.OfInitiative found, Showing showing) {
        var code = found.initiative().code();
        return switch (why) {
            case Refusal.Denied(var denial, var office) -> DenialWords.sentence(denial, office, showing);
            case Refusal.WhyMissing() -> showing.text("people.reasonMissing");
            case Refusal.TooLong(var part, var length, var limit) -> showing.text("people.tooLong", length, limit);
            case Refusal.NotClosed() -> showing.text("people.reopen.notClosed", code);
            case Refusal.PlanClosed(var on, var mayReopen) ->
                showing.text(
                        "people.reopen.planClosed",
                        code,
                        on,
                        DenialWords.reopening(mayReopen, Denial.COORDINATORS_ONLY, Office.of(found.plan()), showing));
            case Refusal.InitiativeWithdrawn(var on) ->
                showing.text("people.reopen.withdrawn", code, on, showing.typed(CommandCatalogue.HISTORY, code));
            case Refusal.Several never -> throw never(never);
            case Refusal.NothingToLeave never -> throw never(never);
            case Refusal.NothingSaid never -> throw never(never);
            case Refusal.NoSuchHealth never -> throw never(never);
            case Refusal.ReasonMissing never -> throw never(never);
            case Refusal.PercentageOutOfRange never -> throw never(never);
            case Refusal.FigureUnread never -> throw never(never);
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

    /** What stands in the way of opening an initiative again, before anything is asked; null for nothing. */
    public static @Nullable Reply inTheWay(Found.OfInitiative found, boolean closed, Showing showing) {
        Plan plan = found.plan();
        Refusal why = plan.closedOn() != null
                ? new Refusal.PlanClosed(plan.closedOn(), OfficePolicies.who(Action.REOPEN_PLAN))
                : found.initiative().withdrawnOn() != null
                        ? new Refusal.InitiativeWithdrawn(found.initiative().withdrawnOn())
                        : closed ? null : new Refusal.NotClosed();
        if (why == null) return null;
        String sentence = refusal(why, found, showing);
        var presses = new ArrayList<Button>();
        if (plan.closedOn() != null)
            presses.add(Button.form(showing, "people.button.reopen.plan", "reopen " + Typed.of(plan)));
        presses.add(Button.open(showing, "people.button.openInitiative", Typed.of(found)));
        return new Card(sentence).buttons(presses).reply();
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
        String names = showing.all(plans.stream().limit(4).map(showing::name).toList());
        return new Card(showing, "people.whichPlan", names)
                .buttons(plans.stream()
                        .limit(4)
                        .map(plan -> Button.act(SlackIds.PEOPLE_FORM, showing.name(plan), verb + " " + Typed.of(plan)))
                        .toList())
                .reply();
    }
}
