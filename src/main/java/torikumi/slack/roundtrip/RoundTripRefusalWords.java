package torikumi.slack.roundtrip;

import java.util.stream.Collectors;
import torikumi.plan.Found;
import torikumi.progress.Refusal;
import torikumi.slack.card.DenialWords;
import torikumi.slack.card.Showing;
import torikumi.slack.record.RefusalBlocks;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** Why the record does not take what stands in a workbook, and how to mend it there: what was typed waits in the file alone. Pure. */
final class RoundTripRefusalWords {

    private RoundTripRefusalWords() {}

    static String sentence(Refusal why, Found.OfInitiative about, Showing showing) {
        var code = about.initiative().code();
        Office of = Office.of(about);
        return switch (why) {
            case Refusal.Several(var each) ->
                each.stream().map(one -> sentence(one, about, showing)).collect(Collectors.joining("\n"));
            case Refusal.Denied(var denial, var office) ->
                denial == Denial.NOT_YOUR_OFFICE
                        ? showing.text(
                                "roundtrip.refusal.notYours", code, office, DenialWords.named(denial, office, showing))
                        : DenialWords.sentence(denial, office, showing);
            case Refusal.TooLong(var part, var length, var limit) ->
                showing.text(
                        "roundtrip.refusal.tooLong",
                        showing.text("refusal.part." + (part == null ? "why" : part.key())),
                        length,
                        limit);
            case Refusal.ReasonMissing(var grade) -> showing.text("roundtrip.refusal.reason", grade);
            case Refusal.PercentageOutOfRange(var percentage) ->
                showing.text("roundtrip.refusal.percentage", percentage);
            case Refusal.InitiativeClosed(var grade, var since, var mayReopen) ->
                showing.text(
                        "roundtrip.refusal.closed",
                        code,
                        grade,
                        DenialWords.reopening(mayReopen, Denial.LEADS_AND_COORDINATORS_ONLY, of, showing));
            case Refusal.PlanClosed(var on, var mayReopen) ->
                showing.text(
                        "roundtrip.refusal.planClosed",
                        showing.name(about.plan()),
                        on,
                        DenialWords.reopening(mayReopen, Denial.COORDINATORS_ONLY, of, showing));
            case Refusal.InitiativeWithdrawn(var on) -> showing.text("roundtrip.refusal.withdrawn", code, on);
            default -> RefusalBlocks.sentence(why, about, showing);
        };
    }
}
