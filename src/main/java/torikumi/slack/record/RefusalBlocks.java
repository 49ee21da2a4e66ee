package torikumi.slack.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.platform.Say;
import torikumi.progress.Refusal;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DayFaults;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Typed;
import torikumi.slack.card.Ways;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Capacity;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** Why something was not recorded, and what to do next. What was typed is behind the buttons. */
public final class RefusalBlocks {

    private RefusalBlocks() {}

    /**
     * @param draftId with which what was typed is found again; null where it is of no use any more
     */
    static Reply of(Refusal why, Found.@Nullable OfInitiative about, @Nullable String draftId, Showing showing) {
        // Without what was typed nothing goes on from here.
        if (why instanceof Refusal.Denied(var denial, var office)
                && draftId == null
                && denial == Denial.NOT_YOUR_OFFICE) return JoinBlocks.refused(denial, office, showing);
        return new Card(sentence(why, about, showing))
                .buttons(buttons(why, about, draftId, showing))
                .reply();
    }

    /** Whether it is mended at a field of the form about the same initiative. */
    static boolean isMendedInForm(Refusal why) {
        return switch (why) {
            case Refusal.Several(var each) -> each.stream().allMatch(RefusalBlocks::isMendedInForm);
            case Refusal.ReasonMissing missing -> true;
            case Refusal.NothingSaid nothing -> true;
            case Refusal.NothingToLeave nothing -> true;
            case Refusal.NoSuchHealth none -> true;
            case Refusal.PercentageOutOfRange out -> true;
            case Refusal.FigureUnread unread -> true;
            case Refusal.Misread misread -> true;
            case Refusal.DateInFuture future -> true;
            case Refusal.DateBeforePlan before -> true;
            case Refusal.WhyMissing missing -> true;
            case Refusal.NothingChanged nothing -> true;
            // The form takes no more than it may have.
            case Refusal.TooLong tooLong -> false;
            case Refusal.Denied denied -> false;
            case Refusal.InitiativeClosed closed -> false;
            case Refusal.NotClosed notClosed -> false;
            case Refusal.PlanClosed closed -> false;
            case Refusal.InitiativeWithdrawn withdrawn -> false;
            case Refusal.NoSuchUpdate none -> false;
            case Refusal.TooLateToWithdraw late -> false;
            case Refusal.ChangedMeanwhile changed -> false;
            case Refusal.AlreadyWithdrawn withdrawn -> false;
            case Refusal.NoPublicWording none -> false;
        };
    }

    private static boolean isOfInitiative(Refusal why) {
        return why instanceof Refusal.InitiativeClosed
                || why instanceof Refusal.PlanClosed
                || why instanceof Refusal.InitiativeWithdrawn;
    }

    /** What happened, then what to do next. */
    public static String sentence(Refusal why, Found.@Nullable OfInitiative about, Showing showing) {
        Say say = showing.say();
        String code = about == null ? "" : about.initiative().code().toString();
        return switch (why) {
            case Refusal.Denied(var denial, var office) ->
                DenialWords.ofRecord(
                        denial,
                        office,
                        about == null ? null : about.initiative().code(),
                        showing);
            case Refusal.Several(var each) ->
                each.stream().map(one -> sentence(one, about, showing)).collect(Collectors.joining("\n"));
            case Refusal.NothingToLeave() -> say.text("refusal.nothingToLeave", code);
            case Refusal.NothingSaid() -> say.text("refusal.nothingSaid");
            case Refusal.TooLong(var part, var length, var limit) ->
                say.text(
                        "refusal.tooLong",
                        say.text("refusal.part." + (part == null ? "why" : part.key())),
                        length,
                        limit);
            case Refusal.NoSuchHealth(var key) -> say.text("refusal.noSuchHealth", key);
            case Refusal.ReasonMissing(var grade) ->
                say.text("refusal.reasonMissing", grade.in(say.locale()).name());
            case Refusal.WhyMissing() -> say.text("refusal.whyMissing");
            case Refusal.PercentageOutOfRange(var percentage) -> say.text("refusal.percentage", percentage);
            case Refusal.FigureUnread(var typed) -> say.text("refusal.figureUnread", Mrkdwn.quotable(typed));
            case Refusal.Misread misread -> DayFaults.sentence(misread, say);
            case Refusal.DateInFuture(var asOf, var today) ->
                say.text("refusal.future", say.date(asOf), say.date(today));
            case Refusal.DateBeforePlan(var asOf, var firstDay) ->
                say.text("refusal.beforePlan", say.date(asOf), say.date(firstDay));
            case Refusal.InitiativeClosed(var grade, var since, var mayReopen) ->
                say.text(
                        "refusal.initiativeClosed",
                        code,
                        grade.in(say.locale()).name(),
                        reopening(mayReopen, Denial.LEADS_AND_COORDINATORS_ONLY, about, showing));
            case Refusal.NotClosed() -> say.text("refusal.notClosed");
            case Refusal.PlanClosed(var closedOn, var mayReopen) ->
                say.text(
                        "refusal.planClosed",
                        about == null ? "" : showing.name(about.plan()),
                        say.date(closedOn),
                        reopening(mayReopen, Denial.COORDINATORS_ONLY, about, showing));
            case Refusal.InitiativeWithdrawn(var day) -> say.text("refusal.initiativeWithdrawn", code, say.date(day));
            case Refusal.NoSuchUpdate() -> say.text("refusal.noSuchUpdate");
            case Refusal.TooLateToWithdraw(var minutes) -> say.text("refusal.tooLate", minutes);
            case Refusal.ChangedMeanwhile(var newest) ->
                say.text(
                        "refusal.changedMeanwhile",
                        PeopleWords.person(newest.author().person(), say),
                        HealthChange.inShort(newest, say));
            case Refusal.AlreadyWithdrawn(var withdrawal) ->
                say.text(
                        "refusal.alreadyWithdrawn",
                        PeopleWords.person(withdrawal.author().person(), say));
            case Refusal.NothingChanged(var update) -> say.text("refusal.nothingChanged");
            case Refusal.NoPublicWording() -> say.text("refusal.noPublicWording");
        };
    }

    /** @param why those who may reopen it are refused nothing for */
    private static String reopening(
            Set<Capacity> who, Denial why, Found.@Nullable OfInitiative about, Showing showing) {
        return about == null ? "" : DenialWords.reopening(who, why, Office.of(about), showing);
    }

    private static List<Button> buttons(
            Refusal why, Found.@Nullable OfInitiative about, @Nullable String draftId, Showing showing) {
        var buttons = new ArrayList<Button>();
        switch (why) {
            case Refusal.Denied(var denial, var office) -> denied(buttons, denial, office, draftId, showing);
            case Refusal.ReasonMissing missing -> form(buttons, "record.button.reason", draftId, showing);
            case Refusal.Several(var each) -> {
                boolean choose = each.stream().anyMatch(RefusalBlocks::isOfInitiative);
                form(buttons, choose ? "record.button.choose" : "record.button.inForm", draftId, showing);
            }
            case Refusal.NothingToLeave nothing -> form(buttons, "record.button.health", draftId, showing);
            case Refusal.NothingSaid nothing -> form(buttons, "record.button.form", draftId, showing);
            case Refusal.TooLong tooLong -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.NoSuchHealth none -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.WhyMissing missing -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.FigureUnread unread -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.PercentageOutOfRange out -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.Misread misread -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.DateInFuture future -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.DateBeforePlan before -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.NothingChanged nothing -> form(buttons, "record.button.inForm", draftId, showing);
            case Refusal.InitiativeClosed closed -> {
                if (about != null)
                    buttons.add(Button.open(showing, "record.button.reopen", "reopen " + Typed.code(about), about));
                again(buttons, showing, draftId);
            }
            case Refusal.PlanClosed closed -> again(buttons, showing, draftId);
            case Refusal.InitiativeWithdrawn withdrawn -> form(buttons, "record.button.choose", draftId, showing);
            case Refusal.TooLateToWithdraw late -> {}
            case Refusal.ChangedMeanwhile changed -> form(buttons, "record.button.correct", draftId, showing);
            case Refusal.NoPublicWording none -> {}
            case Refusal.AlreadyWithdrawn withdrawn -> form(buttons, "record.button.asNew", draftId, showing);
            case Refusal.NotClosed notClosed -> {}
            case Refusal.NoSuchUpdate none -> buttons.addAll(Ways.lost(showing));
        }
        if (about != null) buttons.add(Button.open(showing, "record.button.open", Typed.of(about), about));
        return buttons;
    }

    private static void denied(
            List<Button> buttons, Denial denial, Office office, @Nullable String draftId, Showing showing) {
        if (denial == Denial.NOT_KNOWN) form(buttons, "record.button.form", draftId, showing);
        if (denial == Denial.NOT_YOUR_OFFICE && draftId != null) {
            buttons.add(Button.act(SlackIds.DRAFT_JOIN, showing, "record.button.join", draftId, office.name()));
            buttons.add(RecordActions.drop(draftId, showing));
        }
        buttons.addAll(DenialWords.who(denial, office, showing));
    }

    private static void form(List<Button> buttons, String key, @Nullable String draftId, Showing showing) {
        if (draftId != null) buttons.add(Button.act(SlackIds.DRAFT_OPEN, showing, key, draftId));
    }

    private static void again(List<Button> buttons, Showing showing, @Nullable String draftId) {
        if (draftId != null) buttons.add(Button.act(SlackIds.DRAFT_RECORD, showing, "record.button.record", draftId));
    }
}
