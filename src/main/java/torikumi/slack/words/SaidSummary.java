package torikumi.slack.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.reminder.WhichSummary;

/**
 * Whose summary is meant, and which: 総務課, 総務課 5月, 5月の総務課, soumu may.
 *
 * @param name as it was typed; may be blank
 */
record SaidSummary(String name, WhichSummary which) {

    private static final Pattern MONTH = Pattern.compile("(?<!\\d)(?<month>1[0-2]|0?[1-9])月(?:分|度)?の?(?!\\d)"
            + "|(?i)(?<!\\S)(?<english>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
            + "(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?(?!\\S)");

    // What buttons carry: the period by which it is known, and which version of it.
    private static final Pattern PERIOD = Pattern.compile("(?<!\\S)\\d{4}-\\d{2}-\\d{2}(?!\\S)");
    private static final Pattern VERSION = Pattern.compile("(?<!\\S)v(?<number>\\d{1,4})(?!\\S)");

    private static final Pattern ENDING = Pattern.compile("(?<=\\S)[のは、,]$");

    static SaidSummary of(String typed) {
        var left = new Unread(typed);
        MatchResult version = left.take(VERSION);
        MatchResult period = left.take(PERIOD);
        MatchResult month = left.take(MONTH);
        String name = left.toString().strip().replaceAll("(?U)\\s+", " ");
        return new SaidSummary(ENDING.matcher(name).replaceFirst(""), which(period, version, month));
    }

    private static WhichSummary which(
            @Nullable MatchResult period, @Nullable MatchResult version, @Nullable MatchResult month) {
        LocalDate day = period == null ? null : day(period.group());
        if (day != null)
            return new WhichSummary.OfPeriod(day, version == null ? 0 : Integer.parseInt(version.group("number")));
        return month == null ? new WhichSummary.Newest() : new WhichSummary.OfMonth(month(month));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Month month(MatchResult found) {
        return found.group("month") != null
                ? Month.of(Integer.parseInt(found.group("month")))
                : DayWords.month(CommandParser.lower(found.group("english")));
    }
}
