package torikumi.slack.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Progress;
import torikumi.progress.Refusal;
import torikumi.slack.record.ProgressForm.Field;

/**
 * What the form for recording is filled in with, and which fields that takes.
 *
 * @param about null where it is still to be chosen
 * @param now how it stands; null where nobody has said so
 * @param progress what is known already
 * @param memo what the form gives back when it is sent, at most 3000 characters
 */
record FilledForm(
        Found.@Nullable OfInitiative about,
        @Nullable Grade now,
        Progress progress,
        HealthScale scale,
        LocalDate today,
        Occasion occasion,
        String memo) {

    boolean corrects() {
        return occasion.why() != null;
    }

    LocalDate asOf() {
        return Objects.requireNonNullElse(progress.asOf(), today);
    }

    /** Beside the two that are always there, what has something in it, and what is required. */
    boolean asksFor(Field field) {
        return switch (field) {
            case HEALTH, WORDS -> true;
            case INITIATIVE -> about == null || occasion.from() != null;
            case REASON ->
                ProgressForm.wantsReason(progress.health(), scale)
                        || !progress.reason().isBlank();
            case PERCENTAGE -> progress.percentage() != null;
            case AS_OF -> corrects() || !asOf().equals(today);
            case WHY -> corrects();
            default -> field == occasion.wanted() || !field.part.of(progress).isBlank();
        };
    }

    boolean requires(Field field) {
        return field == occasion.wanted()
                || field == Field.REASON && ProgressForm.wantsReason(progress.health(), scale);
    }

    boolean beginsWith(Field field) {
        return occasion.wanted() == null
                ? field == Field.REASON && requires(field) && progress.reason().isBlank()
                : field == occasion.wanted();
    }

    boolean asksForAll() {
        return Stream.of(Field.values()).filter(Field::isFurther).allMatch(this::asksFor);
    }

    /**
     * Why the form opens.
     *
     * @param faults said at its top; empty where nothing is wrong
     * @param why null where something new is recorded; otherwise the reason for the correction, which is then asked for
     * @param from whose message it comes from, which may be about another initiative than it seems; null where it comes from none
     * @param wanted what it opens for, which is required and where one begins; null for nothing in particular
     */
    record Occasion(
            List<Refusal> faults,
            @Nullable String why,
            @Nullable From from,
            @Nullable Field wanted) {

        static Occasion because(List<Refusal> faults) {
            return new Occasion(faults, null, null, null);
        }
    }

    /** @param permalink null where it is not known */
    record From(String userId, @Nullable String permalink) {}
}
