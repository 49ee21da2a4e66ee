package torikumi.slack.evaluation;

import java.util.function.Function;
import torikumi.plan.Found;
import torikumi.report.evaluation.Evaluations.Outcome;
import torikumi.report.evaluation.Evaluations.Refused;
import torikumi.report.evaluation.Seen;
import torikumi.report.evaluation.Sheet;
import torikumi.slack.card.Button;
import torikumi.slack.card.Card;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.PeopleWords;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.Ways;
import torikumi.slack.people.JoinBlocks;
import torikumi.staff.Denial;
import torikumi.staff.Role;

/** What came of writing, confirming or taking that back; and why nothing did, with what to do next. */
final class OutcomeBlocks {

    private OutcomeBlocks() {}

    /** @param may what the reader may do about a sheet */
    static Reply of(Outcome outcome, Function<Sheet, SheetBlocks.May> may, Showing showing) {
        return switch (outcome) {
            case Outcome.Written(var sheet) ->
                SheetBlocks.headed(written(sheet, showing), sheet, may.apply(sheet), showing);
            case Outcome.Confirmed(var sheets, var left)
            when sheets.size() == 1 && left.isEmpty() -> {
                Sheet sheet = sheets.getFirst();
                yield SheetBlocks.headed(
                        showing.text("evaluation.outcome.confirmed", code(sheet)), sheet, may.apply(sheet), showing);
            }
            case Outcome.Confirmed several -> confirmed(several, showing);
            case Outcome.Reopened(var sheet, var was) ->
                SheetBlocks.headed(
                        showing.text("evaluation.outcome.reopened", code(sheet)), sheet, may.apply(sheet), showing);
            case Refused.IsConfirmed(var sheet) -> refused((Refused) outcome, may.apply(sheet), showing);
            case Refused.NotConfirmed(var sheet) -> refused((Refused) outcome, may.apply(sheet), showing);
            case Refused.Meanwhile(var sheet) -> refused((Refused) outcome, may.apply(sheet), showing);
            case Refused.Incomplete(var sheet) -> refused((Refused) outcome, may.apply(sheet), showing);
            case Refused refused -> refused(refused, SheetBlocks.May.NOTHING, showing);
        };
    }

    private static Object code(Sheet sheet) {
        return sheet.reported().where().initiative().code();
    }

    private static Reply confirmed(Outcome.Confirmed several, Showing showing) {
        Sheet any = several.sheets().isEmpty()
                ? several.left().getFirst()
                : several.sheets().getFirst();
        Card card = new Card();
        if (!several.sheets().isEmpty())
            card.says(showing.text(
                    "evaluation.outcome.confirmedAll",
                    several.sheets().size(),
                    showing.all(
                            several.sheets().stream().map(OutcomeBlocks::code).toList())));
        if (!several.left().isEmpty())
            card.says(showing.text(
                    "evaluation.outcome.left",
                    showing.all(several.left().stream().map(OutcomeBlocks::code).toList())));
        return card.buttons(section(any, showing)).reply().forAskerAlone();
    }

    private static Button section(Sheet sheet, Showing showing) {
        var where = sheet.reported().where();
        return Button.open(
                showing,
                "evaluation.button.section",
                EvaluationWords.typed(new Found.OfSection(where.plan(), where.section()), sheet.term()));
    }

    static Reply refused(Refused refused, SheetBlocks.May may, Showing showing) {
        String sentence = sentence(refused, showing);
        return switch (refused) {
            case Refused.Denied(var why, var office)
            when why == Denial.LEADS_ONLY ->
                new Card(sentence)
                        .buttons(DenialWords.who(why, office, showing))
                        .reply()
                        .forAskerAlone();
            case Refused.Denied(var why, var office) -> JoinBlocks.refused(why, office, showing);
            case Refused.IsConfirmed(var sheet) -> SheetBlocks.headed(sentence, sheet, may, showing);
            case Refused.NotConfirmed(var sheet) -> SheetBlocks.headed(sentence, sheet, may, showing);
            case Refused.Meanwhile(var sheet) -> SheetBlocks.headed(sentence, sheet, may, showing);
            case Refused.Incomplete(var sheet) -> SheetBlocks.headed(sentence, sheet, may, showing);
            case Refused.PlanClosed(var plan) ->
                new Card(sentence).buttons(Ways.up(plan, showing)).reply().forAskerAlone();
            default -> new Card(sentence).buttons(Ways.lost(showing)).reply().forAskerAlone();
        };
    }

    static String sentence(Refused refused, Showing showing) {
        return switch (refused) {
            case Refused.Denied(var why, var office)
            when why == Denial.LEADS_ONLY ->
                showing.text(
                        "evaluation.refused.leadsOnly",
                        PeopleWords.post(Role.LEAD, office, showing.say()),
                        DenialWords.named(why, office, showing));
            case Refused.Denied(var why, var office) -> DenialWords.sentence(why, office, showing);
            case Refused.PlanClosed(var plan) -> showing.text("evaluation.refused.closed", showing.name(plan));
            case Refused.TakenOut(var about, var on) ->
                showing.text("evaluation.refused.takenOut", about.initiative().code(), on);
            case Refused.IsConfirmed(var sheet) ->
                showing.text(
                        "evaluation.refused.confirmed",
                        code(sheet),
                        EvaluationWords.by(
                                sheet.confirmation().by(),
                                sheet.confirmation().post(),
                                sheet.confirmation().at(),
                                showing));
            case Refused.NotConfirmed(var sheet) -> showing.text("evaluation.refused.notConfirmed", code(sheet));
            case Refused.Meanwhile(var sheet) -> showing.text("evaluation.refused.meanwhile", code(sheet));
            case Refused.Incomplete(var sheet) -> showing.text("evaluation.refused.incomplete", code(sheet));
            case Refused.NothingDecided nothing -> showing.text("evaluation.refused.nothing");
            case Refused.TooLong(boolean results, int length, int limit) ->
                showing.text("evaluation.refused.tooLong", length, limit);
            case Refused.NoSuchHealth none -> showing.text("evaluation.refused.noSuchHealth");
            case Refused.ReasonMissing(var grade) -> showing.text("evaluation.refused.reasonMissing", grade);
            case Refused.Gone gone -> showing.text("evaluation.refused.gone");
        };
    }

    /** It is kept, and what is still missing before it can be confirmed. */
    static String written(Sheet sheet, Showing showing) {
        return showing.text(
                sheet.isComplete() ? "evaluation.outcome.written" : "evaluation.outcome.writtenInPart", code(sheet));
    }

    /** Where the form cannot be opened. */
    static Reply formInstead(Sheet sheet, Showing showing) {
        return new Card(showing, "record.formFailed")
                .buttons(Button.act(
                        SlackIds.EVALUATION_WRITE,
                        showing,
                        sheet.newest() == null ? "evaluation.button.write" : "evaluation.button.mend",
                        Seen.of(sheet).carried(),
                        code(sheet)))
                .reply()
                .forAskerAlone();
    }
}
