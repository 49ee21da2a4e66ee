package torikumi.slack.words;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;
import torikumi.progress.Refusal;
import torikumi.report.Months;
import torikumi.slack.words.WrittenDay.Toward;

/**
 * What is meant, and of which days: 総務-03, 総務-03 9/30, 総務課 4月から9月, 総務課 上半期, soumu april to september.
 *
 * @param name as typed, without the days; may be blank
 */
public record SaidPeriod(String name, Span span) {

    private static final String MONTH = "(?:(\\d{1,2})月(?:分|度|末)?(?![\\d日])|"
            + "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
            + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b)";
    private static final String TO = "\\s?(?:から|より|~|-|ー|→|\\b(?:to|until|till|through)\\b)\\s?";
    private static final Pattern FROM_MONTH = Pattern.compile(MONTH + TO + "$");
    private static final Pattern MONTHS =
            Pattern.compile("(?:\\bfrom )?(?:(\\d{1,2})" + TO + "(?=\\d{1,2}月)|" + MONTH + TO + ")" + MONTH);
    private static final Pattern ONE_MONTH = Pattern.compile("(?<!\\d)(?:\\b(?:in|of) )?" + MONTH);
    private static final Pattern QUARTER = Pattern.compile("第?([1-4])四半期|\\bq([1-4])\\b");
    private static final Pattern HALF =
            Pattern.compile("(上半期|上期|\\bfirst half(?: year)?\\b)|下半期|下期|\\bsecond half(?: year)?\\b");
    private static final Pattern YEAR = Pattern.compile("(?<!\\S)(?:年間|通年|1年間|(?:the )?whole year)(?!\\S)");
    private static final Pattern AROUND = Pattern.compile("^(?:まで|末)?(?:の分|の間|現在|時点)?の?|^ ?(?:から|より)(?=\\s|$)");
    private static final Pattern BEFORE = Pattern.compile("(?:(?<=\\s)|^)(?:as of|as at|until|from|by|on|in|~|-) ?$");
    private static final Pattern ENDING = Pattern.compile("(?<=\\S)[のは、,]$");

    /** Which days. */
    public sealed interface Span {

        /** None were said: all up to today. */
        record Whole() implements Span {}

        record Until(LocalDate day) implements Span {}

        record Days(LocalDate from, LocalDate until) implements Span {}

        /** Of the year that the plan is for. */
        record Months(Month from, Month until) implements Span {}

        /** 4月から9/30. */
        record MonthToDay(Month from, LocalDate until) implements Span {}

        record Unclear(Refusal.Misread why) implements Span {}
    }

    /** @param today the last day that may be meant; without a year the days are the nearest that are not after it */
    public static SaidPeriod of(String typed, LocalDate today) {
        String even = Even.of(typed);
        List<WrittenDay> days = DayWords.in(typed, even, today, Toward.BACK).stream()
                .filter(day -> day.form() != WrittenDay.Form.NUMBER || day.dated() && day.day() != null)
                .toList();
        if (!days.isEmpty()) return ofDays(typed, even, days);
        for (Pattern pattern : List.of(MONTHS, QUARTER, HALF, YEAR, ONE_MONTH)) {
            var found = pattern.matcher(even);
            if (!found.find()) continue;
            Span span = span(pattern, found.toMatchResult());
            if (span != null) return new SaidPeriod(without(typed, even, found.start(), found.end()), span);
        }
        return new SaidPeriod(typed.strip(), new Span.Whole());
    }

    private static SaidPeriod ofDays(String typed, String even, List<WrittenDay> days) {
        WrittenDay first = days.getFirst();
        WrittenDay last = days.getLast();
        int start = first.start();
        var month = FROM_MONTH.matcher(even).region(0, start);
        Span span;
        if (first.fault() != null) span = new Span.Unclear(first.fault());
        else if (last.fault() != null) span = new Span.Unclear(last.fault());
        else if (days.size() > 1) span = between(first.day(), last);
        else if (month.find() && month(month.group(1), month.group(2)) != null) {
            span = new Span.MonthToDay(month(month.group(1), month.group(2)), first.day());
            start = month.start();
        } else span = new Span.Until(first.day());
        return new SaidPeriod(without(typed, even, start, last.end()), span);
    }

    private static Span between(LocalDate from, WrittenDay last) {
        LocalDate until = last.day();
        return from.isAfter(until) ? new Span.Days(until, from) : new Span.Days(from, until);
    }

    private static @Nullable Span span(Pattern pattern, MatchResult found) {
        if (pattern == QUARTER)
            return months(Months.quarter(Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1))));
        if (pattern == HALF) return months(found.group(1) == null ? Months.SECOND_HALF : Months.FIRST_HALF);
        if (pattern == YEAR) return months(Months.YEAR);
        boolean two = pattern == MONTHS;
        Month from = two
                ? month(found.group(1) == null ? found.group(2) : found.group(1), found.group(3))
                : month(found.group(1), found.group(2));
        Month until = two ? month(found.group(4), found.group(5)) : from;
        return from == null || until == null ? null : new Span.Months(from, until);
    }

    private static Span months(Months months) {
        return new Span.Months(months.from(), months.until());
    }

    private static @Nullable Month month(@Nullable String number, @Nullable String name) {
        if (name != null) return DayWords.month(name);
        int month = number == null ? 0 : Integer.parseInt(number);
        return month < 1 || month > 12 ? null : Month.of(month);
    }

    private static String without(String typed, String even, int start, int end) {
        var around = AROUND.matcher(even.substring(end));
        int behind = around.find() ? end + around.end() : end;
        var before = BEFORE.matcher(even.substring(0, start));
        int ahead = before.find() ? before.start() : start;
        String name = (typed.substring(0, ahead) + " " + typed.substring(behind)).strip();
        return ENDING.matcher(name.replaceAll("(?U)\\s+", " ")).replaceFirst("").strip();
    }

    /** The first of the days in a plan for that year; null for the beginning. */
    public @Nullable LocalDate from(FiscalYear year) {
        return switch (span) {
            case Span.Days(var first, var until) -> first;
            case Span.Months(var first, var until) -> first(first, year);
            case Span.MonthToDay(var first, var until) -> first(first, year);
            case Span.Whole whole -> null;
            case Span.Until(var day) -> null;
            case Span.Unclear unclear -> null;
        };
    }

    /** The last of them; null where none was said. */
    public @Nullable LocalDate until(FiscalYear year) {
        return switch (span) {
            case Span.Days(var first, var last) -> last;
            case Span.Months months -> last(months, year);
            case Span.MonthToDay(var first, var last) -> last;
            case Span.Until(var day) -> day;
            case Span.Whole whole -> null;
            case Span.Unclear unclear -> null;
        };
    }

    /** The first and the last day of those months in that year; the last may be after its end. */
    public static LocalDate first(Month month, FiscalYear year) {
        return LocalDate.of(
                month.getValue() < Month.APRIL.getValue() ? year.startYear() + 1 : year.startYear(), month, 1);
    }

    public static LocalDate last(Span.Months months, FiscalYear year) {
        LocalDate until = first(months.until, year);
        LocalDate from = first(months.from, year);
        LocalDate month = until.isBefore(from) ? until.plusYears(1) : until;
        return month.withDayOfMonth(month.lengthOfMonth());
    }
}
