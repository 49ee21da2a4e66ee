package torikumi.slack.record;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.edge.Outdated;
import torikumi.slack.edge.Sent;
import torikumi.slack.record.ProgressForm.Field;

/**
 * What stands in the form for recording.
 *
 * @param initiativeId null where none was chosen
 * @param unread keys of what is said of fields in which something stands that cannot be read
 */
record ProgressSubmission(
        Sent sent, FormMemo memo, @Nullable Long initiativeId, Progress progress, Map<Field, String> unread) {

    /** @throws Outdated where the form was given or chosen in what nobody reads any more */
    static ProgressSubmission of(Sent sent) {
        var in = of(sent, FormMemo.read(sent.about()).orElseThrow(() -> new Outdated(sent.about())));
        return in.saysOnlyThatAllIsAsBefore() ? in.saying(in.progress.asBefore()) : in;
    }

    /** The same as it was left, also where nobody knows any more what it was about. What stood in it before does not say anything. */
    static ProgressSubmission left(Sent sent) {
        return of(sent, FormMemo.read(sent.about()).orElseGet(FormMemo::ofUnknownOrigin));
    }

    private static ProgressSubmission of(Sent sent, FormMemo memo) {
        String percentage = Normalizer.normalize(sent.text(Field.PERCENTAGE.id), Normalizer.Form.NFKC)
                .replaceAll("[%\\s]", "");
        boolean number = percentage.matches("-?\\d{1,6}");
        Progress progress = Progress.NOTHING
                .health(ProgressForm.health(sent))
                .percentage(number ? Integer.valueOf(percentage) : null)
                .asOf(sent.day(Field.AS_OF.id).orElse(null));
        for (Field field : Field.values())
            if (field.part != null) progress = field.part.in(progress, sent.text(field.id));
        Map<Field, String> unread = new LinkedHashMap<>();
        if (!percentage.isEmpty() && !number) unread.put(Field.PERCENTAGE, "refusal.percentageUnread");
        if (progress.asOf() == null && !sent.text(Field.AS_OF.id).isEmpty()) unread.put(Field.AS_OF, "form.noSuchDay");
        return new ProgressSubmission(sent, memo, initiative(sent, memo), progress, unread);
    }

    /** 変更なし. Beside anything else it leaves the health as it was, as if none had been chosen. */
    private boolean saysOnlyThatAllIsAsBefore() {
        return initiativeId != null
                && sent.text(Field.HEALTH.id).equals(ProgressForm.asBefore(initiativeId))
                && unread.isEmpty()
                && !progress.saysSomething();
    }

    private ProgressSubmission saying(Progress other) {
        return new ProgressSubmission(sent, memo, initiativeId, other, unread);
    }

    private static @Nullable Long initiative(Sent sent, FormMemo memo) {
        if (memo.initiativeId() != null) return memo.initiativeId();
        return sent.text(Field.INITIATIVE.id).isEmpty() ? null : sent.number(Field.INITIATIVE.id);
    }

    String why() {
        return sent.text(Field.WHY.id);
    }

    /** The field that one refusal is told beside; null where no field can mend it. */
    static @Nullable Field field(Refusal why) {
        return switch (why) {
            case Refusal.Several several -> null;
            case Refusal.Denied denied -> Field.INITIATIVE;
            case Refusal.NothingSaid nothing -> Field.WORDS;
            case Refusal.NothingToLeave nothing -> Field.HEALTH;
            case Refusal.TooLong(var part, var length, var limit) -> part == null ? Field.WHY : Field.of(part);
            case Refusal.NoSuchHealth none -> Field.HEALTH;
            case Refusal.ReasonMissing missing -> Field.REASON;
            case Refusal.WhyMissing missing -> Field.WHY;
            case Refusal.PercentageOutOfRange out -> Field.PERCENTAGE;
            case Refusal.FigureUnread unread -> Field.INDICATORS;
            case Refusal.Misread misread -> Field.WORDS;
            case Refusal.DateInFuture future -> Field.AS_OF;
            case Refusal.DateBeforePlan before -> Field.AS_OF;
            case Refusal.InitiativeClosed closed -> Field.INITIATIVE;
            case Refusal.NotClosed notClosed -> Field.INITIATIVE;
            case Refusal.PlanClosed closed -> Field.INITIATIVE;
            case Refusal.InitiativeWithdrawn withdrawn -> Field.INITIATIVE;
            case Refusal.NoSuchUpdate none -> null;
            case Refusal.TooLateToWithdraw late -> null;
            case Refusal.ChangedMeanwhile changed -> null;
            case Refusal.AlreadyWithdrawn withdrawn -> null;
            case Refusal.NothingChanged nothing -> Field.WORDS;
            case Refusal.NoPublicWording none -> Field.PUBLIC;
        };
    }
}
