package torikumi.slack.record;

import com.slack.api.model.view.ViewState;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.edge.Said;

/**
 * What stands in the form when it is sent.
 *
 * @param initiativeId null where none was chosen
 * @param percentageUnread whether something else than a number stands in the field for the percentage
 */
record ProgressSubmission(@Nullable Long initiativeId, Progress progress, String why, boolean percentageUnread) {

    /** @param values block by block, as Slack sends them */
    static ProgressSubmission of(Map<String, Map<String, ViewState.Value>> values) {
        var read = new Fields(values);
        String percentage = Normalizer.normalize(read.text(ProgressForm.PERCENTAGE), Normalizer.Form.NFKC)
                .replaceAll("[%\\s]", "");
        boolean number = percentage.matches("-?\\d{1,6}");
        String initiative = read.chosen(ProgressForm.INITIATIVE);
        Progress progress = Progress.said(read.text(ProgressForm.WORDS))
                .health(read.chosen(ProgressForm.HEALTH))
                .reason(read.text(ProgressForm.REASON))
                .nextStep(read.text(ProgressForm.NEXT))
                .percentage(number ? Integer.valueOf(percentage) : null)
                .asOf(read.date(ProgressForm.AS_OF))
                .evidence(read.text(ProgressForm.EVIDENCE))
                .publicWording(read.text(ProgressForm.PUBLIC));
        return new ProgressSubmission(
                initiative != null && initiative.matches("\\d{1,18}") ? Long.valueOf(initiative) : null,
                progress,
                read.text(ProgressForm.WHY),
                !percentage.isEmpty() && !number);
    }

    /** The field that one refusal is told beside; null where no field can mend it. */
    static @Nullable String field(Refusal why) {
        return switch (why) {
            case Refusal.Several several -> null;
            case Refusal.Denied denied -> ProgressForm.INITIATIVE;
            case Refusal.NothingSaid nothing -> ProgressForm.WORDS;
            case Refusal.NothingToLeave nothing -> ProgressForm.HEALTH;
            case Refusal.TooLong(var part, var length, var limit) ->
                switch (part) {
                    case WORDS -> ProgressForm.WORDS;
                    case NEXT_STEP -> ProgressForm.NEXT;
                    case EVIDENCE -> ProgressForm.EVIDENCE;
                    case REASON -> ProgressForm.REASON;
                    case PUBLIC_WORDING -> ProgressForm.PUBLIC;
                    case WHY -> ProgressForm.WHY;
                };
            case Refusal.NoSuchHealth none -> ProgressForm.HEALTH;
            case Refusal.ReasonMissing missing -> ProgressForm.REASON;
            case Refusal.WhyMissing missing -> ProgressForm.WHY;
            case Refusal.PercentageOutOfRange out -> ProgressForm.PERCENTAGE;
            case Refusal.Misread misread -> ProgressForm.WORDS;
            case Refusal.DateInFuture future -> ProgressForm.AS_OF;
            case Refusal.DateBeforePlan before -> ProgressForm.AS_OF;
            case Refusal.InitiativeClosed closed -> ProgressForm.INITIATIVE;
            case Refusal.NotClosed notClosed -> ProgressForm.INITIATIVE;
            case Refusal.PlanClosed closed -> ProgressForm.INITIATIVE;
            case Refusal.InitiativeWithdrawn withdrawn -> ProgressForm.INITIATIVE;
            case Refusal.NoSuchUpdate none -> null;
            case Refusal.TooLateToWithdraw late -> null;
            case Refusal.ChangedMeanwhile changed -> null;
            case Refusal.AlreadyWithdrawn withdrawn -> null;
            case Refusal.NothingChanged nothing -> ProgressForm.WORDS;
            case Refusal.NoPublicWording none -> ProgressForm.PUBLIC;
        };
    }

    private record Fields(Map<String, Map<String, ViewState.Value>> values) {

        private ViewState.@Nullable Value value(String field) {
            Map<String, ViewState.Value> block = values.get(field);
            return block == null || block.isEmpty()
                    ? null
                    : block.values().iterator().next();
        }

        String text(String field) {
            ViewState.Value value = value(field);
            return value == null || value.getValue() == null ? "" : Said.typed(value.getValue());
        }

        @Nullable
        String chosen(String field) {
            ViewState.Value value = value(field);
            return value == null || value.getSelectedOption() == null
                    ? null
                    : value.getSelectedOption().getValue();
        }

        @Nullable
        LocalDate date(String field) {
            ViewState.Value value = value(field);
            String date = value == null ? null : value.getSelectedDate();
            return date == null || date.isEmpty() ? null : LocalDate.parse(date);
        }
    }
}
