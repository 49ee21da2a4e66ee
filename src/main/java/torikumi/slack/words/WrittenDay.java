package torikumi.slack.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Refusal;

/**
 * A day as somebody wrote it.
 *
 * @param start where it begins in the words
 * @param end behind it
 * @param day which it is; null where {@code fault} says why none can be told
 * @param month with {@code dayOfMonth} as written; 0 where the day was not written so
 * @param dated whether the words fix it, as 昨日 or a year does; else {@code day} is the nearest one
 */
record WrittenDay(
        int start,
        int end,
        Form form,
        @Nullable LocalDate day,
        Refusal.@Nullable Misread fault,
        int month,
        int dayOfMonth,
        @Nullable DayOfWeek weekday,
        boolean dated) {

    enum Form {
        /** 6月9日, 2021/6/9, June 9: can be nothing else. */
        WORDS,
        /** 6/9, which is also how a fraction is written. */
        SLASH,
        /** 6-9, 20210609: a day only where there is such a day. */
        NUMBER,
        /** 昨日, 先週の金曜. */
        NEAR
    }

    /** Which way a day without a year is looked for. */
    enum Toward {
        /** The nearest that is not after today. */
        BACK,
        /** The nearest that is not before today. */
        AHEAD
    }

    static WrittenDay near(int start, int end, LocalDate day) {
        return near(start, end, day, null);
    }

    /** @param weekday where nothing but that was said */
    static WrittenDay near(int start, int end, LocalDate day, @Nullable DayOfWeek weekday) {
        return new WrittenDay(start, end, Form.NEAR, day, null, 0, 0, weekday, true);
    }

    static WrittenDay unclear(int start, int end, String typed) {
        return new WrittenDay(start, end, Form.SLASH, null, new Refusal.YearUnclear(typed), 0, 0, null, true);
    }

    /** @param yearTyped as it was written; empty where {@code year} is null */
    static WrittenDay inYear(
            int start,
            int end,
            Form form,
            String yearTyped,
            int year,
            int month,
            int day,
            @Nullable DayOfWeek weekday) {
        LocalDate date = date(year, month, day);
        var fault = date == null ? new Refusal.NoSuchDay(yearTyped, month, day) : otherWeekday(date, weekday);
        return new WrittenDay(start, end, form, fault == null ? date : null, fault, month, day, weekday, true);
    }

    static WrittenDay ofAnyYear(
            int start,
            int end,
            Form form,
            int month,
            int day,
            @Nullable DayOfWeek weekday,
            LocalDate today,
            Toward toward) {
        int year = year(month, day, today, toward);
        LocalDate date = date(year, month, day);
        // 2/29 is there in some years.
        boolean leap = month == 2 && day == 29;
        var fault = date == null
                ? new Refusal.NoSuchDay(leap ? String.valueOf(year) : "", month, day)
                : otherWeekday(date, weekday);
        return new WrittenDay(start, end, form, fault == null ? date : null, fault, month, day, weekday, false);
    }

    private static int year(int month, int day, LocalDate today, Toward toward) {
        LocalDate here = date(today.getYear(), month, day);
        if (here == null) return today.getYear();
        return switch (toward) {
            case BACK -> here.isAfter(today) ? today.getYear() - 1 : today.getYear();
            case AHEAD -> here.isBefore(today) ? today.getYear() + 1 : today.getYear();
        };
    }

    /** The same month and day in another year. */
    WrittenDay in(int year) {
        return dated
                ? this
                : inYear(
                        start,
                        end,
                        form,
                        month == 2 && dayOfMonth == 29 ? String.valueOf(year) : "",
                        year,
                        month,
                        dayOfMonth,
                        weekday);
    }

    private static Refusal.@Nullable Misread otherWeekday(LocalDate date, @Nullable DayOfWeek said) {
        return said == null || said == date.getDayOfWeek() ? null : new Refusal.OtherWeekday(date, said);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
