package torikumi.slack.command;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days to come as people write them, and what stands beside them: 8/10-8/16, 8月10日から16日まで 夏季休暇, 明日, 2021-12-28.
 *
 * @param until the last day; {@code from} where one day was said. May be before it, which whoever uses it refuses
 * @param rest the other words, as typed
 */
public record DaySpan(LocalDate from, LocalDate until, String rest) {

    // What is over for so long was not meant: the same day of next year is.
    private static final int OVER_DAYS = 60;

    private static final Pattern DAY =
            Pattern.compile("(?:(?<era>令和|平成|[rh])(?<yearOfEra>元|\\d{1,2})(?:年|[./])|(?<year>\\d{4})(?:年|[/.-]))?"
                    + "(?<month>\\d{1,2})(?:月|/|(?<=\\d{4}.\\d{1,2})-)(?<day>\\d{1,2})日?(?:\\([^)]{1,3}\\))?");
    private static final Pattern NEAR = Pattern.compile("今日|きょう|本日|明日|あした|明後日|あさって|\\btoday\\b|\\btomorrow\\b");
    private static final Map<String, Integer> AHEAD = Map.of("明日", 1, "あした", 1, "tomorrow", 1, "明後日", 2, "あさって", 2);
    private static final Pattern TO =
            Pattern.compile("\\s*(?:-|〜|~|–|—|−|‐|ー|から|より|\\b(?:to|until|till|through)\\b)\\s*");
    private static final Pattern DAY_ALONE = Pattern.compile("(?<alone>\\d{1,2})(?![\\d/月:])日?(?:\\([^)]{1,3}\\))?");
    private static final Pattern FROM = Pattern.compile("\\bfrom\\s*$");
    private static final Pattern BEHIND = Pattern.compile("^\\s*(?:まで|の間)?\\s*(?:[、,はにの:]\\s*)?");

    /** What the words were. */
    public sealed interface Reading {

        record Days(DaySpan span) implements Reading {}

        /** @param typed such as 2/30 */
        record NoSuchDay(String typed) implements Reading {}

        /** No day was named. */
        record NoDay() implements Reading {}
    }

    /** @param today the day on which they were said */
    public static Reading of(String words, LocalDate today) {
        String even = even(words);
        Matcher day = DAY.matcher(even);
        Matcher near = NEAR.matcher(even);
        boolean written = day.find();
        boolean close = near.find();
        if (!written && !close) return new Reading.NoDay();
        boolean byDate = written && (!close || day.start() < near.start());
        Matcher first = byDate ? day : near;
        int start = first.start();
        int end = first.end();
        @Nullable LocalDate from = byDate ? date(day, today.getYear()) : near(near, today);
        if (from == null) return new Reading.NoSuchDay(words.substring(start, end));
        boolean dated = byDate && hasYear(day);
        LocalDate until = from;
        Matcher to = TO.matcher(even).region(end, even.length());
        if (to.lookingAt()) {
            Matcher last = DAY.matcher(even).region(to.end(), even.length());
            Matcher alone = DAY_ALONE.matcher(even).region(to.end(), even.length());
            if (last.lookingAt()) {
                @Nullable LocalDate said = date(last, from.getYear());
                if (said == null) return new Reading.NoSuchDay(words.substring(last.start(), last.end()));
                // 12/28-1/5
                until = !hasYear(last) && said.getMonthValue() < from.getMonthValue() ? said.plusYears(1) : said;
                dated |= hasYear(last);
                end = last.end();
            } else if (alone.lookingAt()) {
                int dayOfMonth = Integer.parseInt(alone.group("alone"));
                if (dayOfMonth < 1 || dayOfMonth > from.lengthOfMonth())
                    return new Reading.NoSuchDay(words.substring(start, alone.end()));
                until = from.withDayOfMonth(dayOfMonth);
                end = alone.end();
            } else {
                end = to.end();
            }
        }
        if (byDate && !dated && until.isBefore(today.minusDays(OVER_DAYS))) {
            from = from.plusYears(1);
            until = until.plusYears(1);
        }
        String before = FROM.matcher(words.substring(0, start)).replaceFirst("");
        String behind = BEHIND.matcher(words.substring(end)).replaceFirst("");
        return new Reading.Days(new DaySpan(from, until, (before + " " + behind).strip()));
    }

    private static LocalDate near(Matcher near, LocalDate today) {
        return today.plusDays(AHEAD.getOrDefault(near.group(), 0));
    }

    private static boolean hasYear(Matcher day) {
        return day.group("year") != null || day.group("era") != null;
    }

    private static @Nullable LocalDate date(Matcher day, int otherwise) {
        int year = otherwise;
        if (day.group("year") != null) year = Integer.parseInt(day.group("year"));
        if (day.group("era") != null) year = yearOf(day.group("era"), day.group("yearOfEra"));
        try {
            return LocalDate.of(year, Integer.parseInt(day.group("month")), Integer.parseInt(day.group("day")));
        } catch (DateTimeException e) {
            return null;
        }
    }

    // 令和 began in 2019, 平成 in 1989.
    private static int yearOf(String era, String year) {
        int first = era.equals("平成") || era.equals("h") ? 1989 : 2019;
        return first - 1 + (year.equals("元") ? 1 : Integer.parseInt(year));
    }

    /** Half width and lower case, each character in its place. */
    static String even(String words) {
        var even = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            String plain = Normalizer.normalize(words.substring(i, i + 1), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            char c = plain.length() == 1 ? plain.charAt(0) : words.charAt(i);
            even.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
        }
        return even.toString();
    }
}
