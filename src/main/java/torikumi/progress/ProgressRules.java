package torikumi.progress;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.progress.Refusal.Part;
import torikumi.staff.Action;
import torikumi.staff.OfficePolicies;

/** What can be recorded, besides who may. Pure. */
final class ProgressRules {

    private ProgressRules() {}

    /** Whether the plan, or the initiative's being taken out of it, stands in the way. */
    static Optional<Refusal> open(Found.OfInitiative about) {
        LocalDate withdrawnOn = about.initiative().withdrawnOn();
        return planOpen(about.plan()).or(() -> Optional.ofNullable(withdrawnOn).map(Refusal.InitiativeWithdrawn::new));
    }

    static Optional<Refusal> planOpen(Plan plan) {
        return Optional.ofNullable(plan.closedOn())
                .map(day -> new Refusal.PlanClosed(day, OfficePolicies.who(Action.REOPEN_PLAN)));
    }

    static Refusal closed(Standing standing) {
        return new Refusal.InitiativeClosed(
                Objects.requireNonNull(standing.grade()),
                standing.since(),
                OfficePolicies.who(Action.REOPEN_INITIATIVE));
    }

    /**
     * What is wrong with what was said.
     *
     * @param before the health that was said already, which may be said again although it is no longer offered; null for none
     * @param today the day on which it was said
     */
    static Optional<Refusal> said(
            Progress progress, HealthScale scale, @Nullable String before, Plan plan, LocalDate today) {
        if (!progress.saysSomething()) return Optional.of(new Refusal.NothingSaid());
        return length(Part.WORDS, progress.words())
                .or(() -> length(Part.NEXT_STEP, progress.nextStep()))
                .or(() -> length(Part.EVIDENCE, progress.evidence()))
                .or(() -> length(Part.REASON, progress.reason()))
                .or(() -> length(Part.PUBLIC_WORDING, progress.publicWording()))
                .or(() -> percentage(progress.percentage()))
                .or(() -> day(progress.asOf(), plan, today))
                .or(() -> health(progress, scale, before));
    }

    static Optional<Refusal> why(String why) {
        return why.isBlank() ? Optional.of(new Refusal.WhyMissing()) : length(Part.WHY, why);
    }

    private static Optional<Refusal> length(Part part, String text) {
        int length = text.codePointCount(0, text.length());
        return length <= Progress.LONGEST
                ? Optional.empty()
                : Optional.of(new Refusal.TooLong(part, length, Progress.LONGEST));
    }

    private static Optional<Refusal> percentage(@Nullable Integer percentage) {
        return percentage == null || percentage >= 0 && percentage <= 100
                ? Optional.empty()
                : Optional.of(new Refusal.PercentageOutOfRange(percentage));
    }

    private static Optional<Refusal> day(@Nullable LocalDate asOf, Plan plan, LocalDate today) {
        if (asOf == null) return Optional.empty();
        if (asOf.isAfter(today)) return Optional.of(new Refusal.DateInFuture(asOf, today));
        LocalDate firstDay = plan.year().firstDay();
        return asOf.isBefore(firstDay) ? Optional.of(new Refusal.DateBeforePlan(asOf, firstDay)) : Optional.empty();
    }

    private static Optional<Refusal> health(Progress progress, HealthScale scale, @Nullable String before) {
        String key = progress.health();
        if (key == null) return Optional.empty();
        Grade grade = scale.grade(key).orElse(null);
        if (grade == null || !grade.offered() && !key.equals(before)) return Optional.of(new Refusal.NoSuchHealth(key));
        return grade.reasonRequired() && progress.reason().isBlank()
                ? Optional.of(new Refusal.ReasonMissing(grade))
                : Optional.empty();
    }
}
