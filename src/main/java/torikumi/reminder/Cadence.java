package torikumi.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How often something is due. Whatever numbers somebody typed are taken; {@link #impossible} says what is wrong with them. "Before"
 * is in working days, 0 to {@value #MOST_BEFORE}.
 */
public sealed interface Cadence {

    int MOST_BEFORE = 10;

    record Weekly(DayOfWeek day) implements Cadence {}

    /** @param anchor a day on which it is due; every second week of it, before and after */
    record Fortnightly(LocalDate anchor) implements Cadence {}

    /** @param day 1 to 31; the last day of a month that is shorter */
    record MonthlyOn(int day) implements Cadence {}

    /** 毎月 最終開庁日, or that many working days before it. */
    record MonthEnd(int before) implements Cadence {}

    /** 四半期末: the last working day of June, September, December and March, or that many working days before it. */
    record QuarterEnd(int before) implements Cadence {}

    /** 半期末: the last working day of September and March, or that many working days before it. */
    record HalfYearEnd(int before) implements Cadence {}

    /** 年度末: the last working day of March, or that many working days before it. */
    record YearEnd(int before) implements Cadence {}

    /** On one day of each year. 29 February is the last day of February. */
    record YearlyOn(int month, int day) implements Cadence {}

    record Never() implements Cadence {}

    /** What would have to be another number; empty where nothing. */
    default Optional<Impossible> impossible() {
        return switch (this) {
            case MonthlyOn(int day) ->
                day < 1 || day > 31 ? Optional.of(new Impossible.NoSuchDayOfMonth(day)) : Optional.empty();
            case MonthEnd(int before) -> before(before);
            case QuarterEnd(int before) -> before(before);
            case HalfYearEnd(int before) -> before(before);
            case YearEnd(int before) -> before(before);
            case YearlyOn(int month, int day) -> {
                if (month < 1 || month > 12) yield Optional.of(new Impossible.NoSuchMonth(month));
                int last = Month.of(month).maxLength();
                yield day < 1 || day > last
                        ? Optional.of(new Impossible.NoSuchDate(month, day, last))
                        : Optional.empty();
            }
            case Weekly weekly -> Optional.empty();
            case Fortnightly fortnightly -> Optional.empty();
            case Never never -> Optional.empty();
        };
    }

    private static Optional<Impossible> before(int days) {
        return days < 0 || days > MOST_BEFORE
                ? Optional.of(new Impossible.TooLongBefore(days, MOST_BEFORE))
                : Optional.empty();
    }

    /** The most days from one time to the next, before any moves; 0 for never. */
    default int longestPeriod() {
        return switch (this) {
            case Weekly weekly -> 7;
            case Fortnightly fortnightly -> 14;
            case MonthlyOn monthly -> 31;
            case MonthEnd monthly -> 31;
            case QuarterEnd quarterly -> 92;
            case HalfYearEnd half -> 184;
            case YearEnd yearly -> 366;
            case YearlyOn yearly -> 366;
            case Never never -> 0;
        };
    }

    /** How many working days before it is due can be asked without meeting the time before: 4 where it is weekly, else more. */
    default int mostLead() {
        return switch (this) {
            case Weekly weekly -> 4;
            case Fortnightly fortnightly -> 9;
            default -> 15;
        };
    }

    /** The first day on or after that one by which it is known, whatever the calendar says; empty for never. */
    default Optional<LocalDate> period(LocalDate from) {
        return switch (this) {
            case Weekly(DayOfWeek day) ->
                Optional.of(from.plusDays(
                        Math.floorMod(day.getValue() - from.getDayOfWeek().getValue(), 7)));
            case Fortnightly(LocalDate anchor) ->
                Optional.of(from.plusDays(Math.floorMod(anchor.toEpochDay() - from.toEpochDay(), 14L)));
            case MonthlyOn(int day) -> {
                LocalDate here = clamped(YearMonth.from(from), day);
                yield Optional.of(
                        here.isBefore(from) ? clamped(YearMonth.from(from).plusMonths(1), day) : here);
            }
            case MonthEnd(int before) -> Optional.of(YearMonth.from(from).atEndOfMonth());
            case QuarterEnd(int before) -> Optional.of(endOf(from, 3));
            case HalfYearEnd(int before) -> Optional.of(endOf(from, 6));
            case YearEnd(int before) -> Optional.of(endOf(from, 12));
            case YearlyOn(int month, int day) -> {
                LocalDate here = clamped(YearMonth.of(from.getYear(), month), day);
                yield Optional.of(here.isBefore(from) ? clamped(YearMonth.of(from.getYear() + 1, month), day) : here);
            }
            case Never never -> Optional.empty();
        };
    }

    /** The last day of a month, where that is what it is known by; how many working days before the month's last it is due. */
    default int beforeMonthEnd() {
        return switch (this) {
            case MonthEnd(int before) -> before;
            case QuarterEnd(int before) -> before;
            case HalfYearEnd(int before) -> before;
            case YearEnd(int before) -> before;
            default -> -1;
        };
    }

    private static LocalDate clamped(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** Fiscal years begin in April: their quarters end in June, September, December and March. */
    private static LocalDate endOf(LocalDate from, int months) {
        YearMonth month = YearMonth.from(from);
        while (Math.floorMod(month.getMonthValue() - Month.MARCH.getValue(), months) != 0) month = month.plusMonths(1);
        return month.atEndOfMonth();
    }
}
