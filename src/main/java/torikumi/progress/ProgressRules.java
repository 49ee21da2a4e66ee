package torikumi.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.progress.Progress.Part;
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
     * All that is wrong with what was said.
     *
     * @param before the health that was said already, which may be said again although it is no longer offered; null for none
     * @param plan null while it is not known which one is meant
     * @param today the day on which it was said
     */
    static List<Refusal> said(
            Progress progress, HealthScale scale, @Nullable String before, @Nullable Plan plan, LocalDate today) {
        if (!progress.saysSomething()) return List.of(new Refusal.NothingSaid());
        return Stream.concat(
                        Stream.of(
                                health(progress, scale, before),
                                percentage(progress.percentage()),
                                indicators(progress.indicators()),
                                day(progress.asOf(), plan, today)),
                        Stream.of(Part.values()).map(part -> length(part, part.of(progress))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** 変更なし says something only where a health is known. */
    static Optional<Refusal> unchanged(Progress progress, @Nullable String before) {
        return progress.unchanged() && progress.health() == null && before == null
                ? Optional.of(new Refusal.NothingToLeave())
                : Optional.empty();
    }

    static Optional<Refusal> why(String why) {
        return why.isBlank() ? Optional.of(new Refusal.WhyMissing()) : length(null, why);
    }

    private static Optional<Refusal> length(@Nullable Part part, String text) {
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

    private static Optional<Refusal> indicators(String typed) {
        // That is said of its length alone.
        if (length(Part.INDICATORS, typed).isPresent()) return Optional.empty();
        return typed.lines()
                .filter(line -> !line.isBlank() && IndicatorFigure.read(line).isEmpty())
                .findFirst()
                .map(Refusal.FigureUnread::new);
    }

    private static Optional<Refusal> day(@Nullable LocalDate asOf, @Nullable Plan plan, LocalDate today) {
        if (asOf == null) return Optional.empty();
        if (asOf.isAfter(today)) return Optional.of(new Refusal.DateInFuture(asOf, today));
        LocalDate firstDay = plan == null ? LocalDate.MIN : plan.year().firstDay();
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
