package torikumi.slack.words;

import java.time.Month;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.report.Months;

/**
 * Whose report is meant, and of which months: 総務課, 総務課 上半期, 総務課の4月から9月, 第1四半期, 5月, soumu april to september.
 *
 * @param name as it was said, in half width and lower case; may be blank
 * @param months all of the year where none are said
 */
record SaidMonths(String name, Months months) {

    private static final String ENGLISH =
            "(?<!\\p{IsLatin})(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?"
                    + "|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\\p{IsLatin})";
    private static final String FIGURE = "(?<!\\d)(?:1[0-2]|0?[1-9])";
    private static final String MONTH = "(?:" + FIGURE + "月|" + ENGLISH + ")";
    private static final String TO = "\\s{0,3}(?:から|より|[-~ー]|to|until|till|through)\\s{0,3}";
    private static final String END = "(?:末|分)?(?:まで)?の?";

    private static final Pattern SPAN = Pattern.compile(
            "(?<from>" + MONTH + "|" + FIGURE + "(?=\\s{0,3}[-~ー]))" + TO + "(?<until>" + MONTH + ")" + END);
    private static final Pattern HALF = Pattern.compile("(?<first>上半期|上期|前期|first half)の?|(?:下半期|下期|後期|second half)の?");
    private static final Pattern QUARTER =
            Pattern.compile("第(?<number>[1-4])四半期の?|(?<!\\p{Alnum})q(?<q>[1-4])(?!\\p{Alnum})");
    private static final Pattern OPEN = Pattern.compile("(?<from>" + MONTH + ")(?:から|以降)の?");
    private static final Pattern UNTIL =
            Pattern.compile("(?:until|till)\\s(?<english>" + ENGLISH + ")|(?<until>" + MONTH + ")(?:まで|以前)の?");
    private static final Pattern ONE = Pattern.compile("(?<month>" + MONTH + ")分?の?");
    private static final Pattern WHOLE =
            Pattern.compile("(?<!\\S)(?:通年|年間|1年(?:間)?|(?:the )?(?:whole|full) year)の?(?!\\S)");
    private static final Pattern JOINT = Pattern.compile("^[の、,\\s]+|[の、,:\\s]+$|(?<=\\s)of(?=\\s|$)");
    private static final Pattern GAP = Pattern.compile("(?U)\\s+");

    /** What is longer is no name, and is not read to its end. */
    private static final int LONGEST = 200;

    static SaidMonths of(String typed) {
        String read = typed.substring(0, Math.min(typed.length(), LONGEST));
        var left = new Unread(Even.of(Even.folded(read)));
        Months months = months(left);
        String name = GAP.matcher(left.toString()).replaceAll(" ").strip();
        return new SaidMonths(JOINT.matcher(name).replaceAll("").strip(), months);
    }

    private static Months months(Unread left) {
        MatchResult span = left.take(SPAN);
        if (span != null) return new Months(month(span.group("from")), month(span.group("until")));
        MatchResult half = left.take(HALF);
        if (half != null) return half.group("first") == null ? Months.SECOND_HALF : Months.FIRST_HALF;
        MatchResult quarter = left.take(QUARTER);
        if (quarter != null)
            return Months.quarter(Integer.parseInt(first(quarter.group("number"), quarter.group("q"))));
        MatchResult from = left.take(OPEN);
        if (from != null) return new Months(month(from.group("from")), Month.MARCH);
        MatchResult until = left.take(UNTIL);
        if (until != null) return new Months(Month.APRIL, month(first(until.group("until"), until.group("english"))));
        MatchResult one = left.take(ONE);
        if (one != null) return new Months(month(one.group("month")), month(one.group("month")));
        left.take(WHOLE);
        return Months.YEAR;
    }

    private static String first(@Nullable String one, String other) {
        return one == null ? other : one;
    }

    private static Month month(String said) {
        return Character.isDigit(said.charAt(0))
                ? Month.of(Integer.parseInt(said.replace("月", "")))
                : DayWords.month(said);
    }
}
