package torikumi.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Capacity;
import torikumi.staff.Denial;
import torikumi.staff.Office;

/** Why something was not recorded, with what a person needs to mend it. Nothing was written. */
public sealed interface Refusal {

    /** @param office the initiative's; for {@link Denial#NOT_YOUR_OFFICE} the one to join */
    record Denied(Denial why, Office office) implements Refusal {}

    /**
     * More than one thing stands in the way.
     *
     * @param each at least two, the gravest first; none of them is another such list
     */
    record Several(List<Refusal> each) implements Refusal {

        public Several {
            if (each.size() < 2) throw new IllegalArgumentException("not several: " + each);
            each = List.copyOf(each);
        }
    }

    /** Neither a health nor words nor anything else. */
    record NothingSaid() implements Refusal {}

    /**
     * @param part null for the reason of a correction or reopening
     * @param length and {@code limit} in characters (code points)
     */
    record TooLong(Progress.@Nullable Part part, int length, int limit) implements Refusal {}

    /** No such health, or no longer offered. */
    record NoSuchHealth(String key) implements Refusal {}

    /** This health cannot be said without a reason. */
    record ReasonMissing(Grade grade) implements Refusal {}

    /** 変更なし, where no health is known that could be unchanged. */
    record NothingToLeave() implements Refusal {}

    /** A correction or reopening says why. */
    record WhyMissing() implements Refusal {}

    record PercentageOutOfRange(int percentage) implements Refusal {}

    /** Words that look like a day or a percentage: there is no such, or it is not clear which is meant. */
    sealed interface Misread extends Refusal {}

    /** @param year as it was written (2021, 令和3), or where only the year makes it impossible; else empty */
    record NoSuchDay(String year, int month, int dayOfMonth) implements Misread {}

    /** @param said the weekday that was written beside the day, which has another one */
    record OtherWeekday(LocalDate day, DayOfWeek said) implements Misread {}

    /** 21/6/9, 6/9/2021: not clear which number is the year. */
    record YearUnclear(String typed) implements Misread {}

    record TwoDays(LocalDate one, LocalDate other) implements Misread {}

    /** Not a whole number that can be one: 12.5%. */
    record PercentageUnread(String typed) implements Misread {}

    record TwoPercentages(int one, int other) implements Misread {}

    /** A line that is no name, number and unit of an indicator. */
    record FigureUnread(String typed) implements Refusal {}

    /** @param today the day on which it was said */
    record DateInFuture(LocalDate asOf, LocalDate today) implements Refusal {}

    /** @param firstDay of the plan's fiscal year */
    record DateBeforePlan(LocalDate asOf, LocalDate firstDay) implements Refusal {}

    /** @param mayReopen those who can */
    record InitiativeClosed(Grade grade, @Nullable LocalDate since, Set<Capacity> mayReopen) implements Refusal {}

    /** Reopening what is open. */
    record NotClosed() implements Refusal {}

    /** @param mayReopen those who can */
    record PlanClosed(LocalDate closedOn, Set<Capacity> mayReopen) implements Refusal {}

    /** It was taken out of the plan. */
    record InitiativeWithdrawn(LocalDate withdrawnOn) implements Refusal {}

    record NoSuchUpdate() implements Refusal {}

    /** @param minutes how long it could be withdrawn; it can still be corrected */
    record TooLateToWithdraw(int minutes) implements Refusal {}

    /** Somebody has replaced the version that was on the screen. */
    record ChangedMeanwhile(ProgressUpdate newest) implements Refusal {}

    record AlreadyWithdrawn(ProgressUpdate withdrawal) implements Refusal {}

    /** The correction reads as what it would correct. */
    record NothingChanged(ProgressUpdate update) implements Refusal {}

    /** There is no public wording to approve. */
    record NoPublicWording() implements Refusal {}

    /** Whether what was typed can lead to nothing. */
    default boolean isFinal() {
        return switch (this) {
            case Denied(var denial, var office) -> denial != Denial.NOT_YOUR_OFFICE && denial != Denial.NOT_KNOWN;
            case NoSuchUpdate none -> true;
            case NoPublicWording none -> true;
            case NotClosed notClosed -> true;
            case TooLateToWithdraw late -> true;
            default -> false;
        };
    }

    /** What stands in the way, one by one. */
    default List<Refusal> all() {
        return this instanceof Several(var each) ? each : List.of(this);
    }

    /** As one; empty for none. */
    static Optional<Refusal> of(List<? extends Refusal> all) {
        return switch (all.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(all.getFirst());
            default -> Optional.of(new Several(List.copyOf(all)));
        };
    }
}
