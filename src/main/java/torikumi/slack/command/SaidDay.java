package torikumi.slack.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.plan.FiscalYear;

/** Days as people write them: 7/1, 令和3年6月9日, 昨日. */
final class SaidDay {

    private static final Pattern DAY = Pattern.compile(
            "(?:(?:(?<era>令和|平成|[rh])(?<yearOfEra>元|\\d{1,2})(?:年|\\.|/)|(?<year>\\d{4})(?:年|/|-|\\.))?(?<month>\\d{1,2})(?:月|/|-|(?<dot>\\.))(?<day>\\d{1,2})日?)(?:時点|現在|付け?)?");

    private static final Map<String, Integer> DAYS_AGO = Map.ofEntries(
            Map.entry("今日", 0),
            Map.entry("きょう", 0),
            Map.entry("本日", 0),
            Map.entry("today", 0),
            Map.entry("昨日", 1),
            Map.entry("きのう", 1),
            Map.entry("yesterday", 1),
            Map.entry("一昨日", 2),
            Map.entry("おととい", 2));

    private SaidDay() {}

    /**
     * @param even the words of one date, NFKC and in lower case
     * @param today the day on which they were said
     * @param year of the plan, in which 7/1 is one day; null takes the day that is nearest before today
     * @return empty where they are no date
     */
    static Optional<LocalDate> day(String even, LocalDate today, @Nullable FiscalYear year) {
        Integer ago = DAYS_AGO.get(even.replaceFirst("(?:時点|現在)$", ""));
        if (ago != null) return Optional.of(today.minusDays(ago));
        Matcher written = DAY.matcher(even);
        if (!written.matches()) return Optional.empty();
        int month = Integer.parseInt(written.group("month"));
        int dayOfMonth = Integer.parseInt(written.group("day"));
        try {
            if (written.group("year") != null)
                return Optional.of(LocalDate.of(Integer.parseInt(written.group("year")), month, dayOfMonth));
            if (written.group("era") != null)
                return Optional.of(
                        LocalDate.of(yearOf(written.group("era"), written.group("yearOfEra")), month, dayOfMonth));
            // 3.5 alone is a number.
            if (month < 1 || month > 12 || written.group("dot") != null) return Optional.empty();
            if (year != null)
                return Optional.of(
                        LocalDate.of(month >= 4 ? year.startYear() : year.startYear() + 1, month, dayOfMonth));
            LocalDate thisYears = LocalDate.of(today.getYear(), month, dayOfMonth);
            return Optional.of(thisYears.isAfter(today) ? thisYears.minusYears(1) : thisYears);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // 令和 began in 2019, 平成 in 1989.
    private static int yearOf(String era, String year) {
        int first = era.equals("平成") || era.equals("h") ? 1989 : 2019;
        return first - 1 + (year.equals("元") ? 1 : Integer.parseInt(year));
    }
}
