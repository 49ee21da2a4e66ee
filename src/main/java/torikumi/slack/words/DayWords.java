package torikumi.slack.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.slack.words.WrittenDay.Form;
import torikumi.slack.words.WrittenDay.Toward;

/**
 * The one reader of days as people write them: 6/9, 6月9日（水）, 令和3年6月9日, R3.6.9, 2021-06-09, 先月20日, 昨日, 先週の金曜, June 9,
 * yesterday. Who uses it says which way a day without a year is looked for, and whether where it stands makes it one.
 */
final class DayWords {

    private static final String NUMBER = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
    private static final String JAPANESE_DAYS = "月火水木金土日";
    private static final List<String> ENGLISH_DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    // (水), (水・祝), (Wed), 水曜日.
    private static final String WEEKDAY =
            "(?:\\s?[(\\[〔](?![)\\]〕])(?<weekday>[月火水木金土日]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6})?(?:曜日?)?[・、,/]?(?:祝日?|休日?|振休|振替休日)?[)\\]〕]"
                    + "|\\s?(?<named>[月火水木金土日])曜日?)?";

    // 3/4 件, 1/2 ページ: a part of a whole.
    private static final String COUNTED =
            "(?!\\s?(?:ページ|頁|件|回|人|名|課|社|個|台|枚|冊|部|票|章|校|か所|カ所|ヶ所|箇所|か国|地区|団体|世帯|施設|項目|問|点|pages?|people|items?)(?:分|目)?(?:[\\s、。を]|まで|$))";

    private static final Pattern DATE = Pattern.compile("(?<![a-z\\d/.])(?!24/7(?!\\d))"
            + "(?:(?<era>令和?|平成?|昭和|[rh])\\s?(?<yearOfEra>元|" + NUMBER + ")(?:年\\s?|[./-])"
            + "|(?<year>\\d{4})(?:年\\s?|[./-])|(?<spoken>昨年|去年|今年|本年|来年)の?)?"
            + "(?<month>" + NUMBER + ")(?:(?<words>\\s?月\\s?)|(?<between>[/.-]))(?<day>" + NUMBER + ")(?:\\s?日(?!曜))?"
            + WEEKDAY + "(?![\\d/%]|\\.\\d)");

    private static final Pattern COUNTED_BEHIND = Pattern.compile(COUNTED);

    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)");

    private static final Pattern YEAR_UNCLEAR =
            Pattern.compile("(?<![a-z\\d/.])'?\\d{1,2}/\\d{1,2}/(?:\\d{2}|\\d{4}|\\d)(?![\\d/])");

    private static final String ENGLISH_WEEKDAY =
            "(?:\\b(?<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?,?\\s)?";
    private static final String ENGLISH_MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String ENGLISH_YEAR = "(?:,?\\s(?<year>(?:19|20|21)\\d{2})\\b)?";

    private static final Pattern DAY_MONTH = Pattern.compile("(?<![a-z\\d/.-])" + ENGLISH_WEEKDAY
            + "(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?[\\s-]" + ENGLISH_MONTH + "\\b\\.?" + ENGLISH_YEAR);

    private static final Pattern MONTH_DAY = Pattern.compile("(?<![a-z\\d/.-])" + ENGLISH_WEEKDAY + ENGLISH_MONTH
            + "\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![a-z\\d:%/]|\\.\\d)" + ENGLISH_YEAR);

    private static final Pattern NEAR = Pattern.compile(
            "一昨日|おととい|昨日|きのう|今日|きょう|本日|明後日|あさって|明日|あした"
                    + "|\\b(?:the )?day before yesterday\\b|\\byesterday\\b|\\btoday\\b|\\b(?:the )?day after tomorrow\\b|\\btomorrow\\b");

    private static final Map<String, Integer> AHEAD = Map.ofEntries(
            Map.entry("一昨日", -2),
            Map.entry("おととい", -2),
            Map.entry("day before yesterday", -2),
            Map.entry("昨日", -1),
            Map.entry("きのう", -1),
            Map.entry("yesterday", -1),
            Map.entry("今日", 0),
            Map.entry("きょう", 0),
            Map.entry("本日", 0),
            Map.entry("today", 0),
            Map.entry("明日", 1),
            Map.entry("あした", 1),
            Map.entry("tomorrow", 1),
            Map.entry("明後日", 2),
            Map.entry("あさって", 2),
            Map.entry("day after tomorrow", 2));

    private static final Pattern AGO =
            Pattern.compile("(?<![\\d.])(?<days>\\d{1,3})(?:日(?<way>前|後)(?!日)|\\sdays?\\s(?<english>ago)\\b)");

    private static final Pattern OF_MONTH =
            Pattern.compile("(?<which>先々月|先月|前月|今月|当月|来月)の?(?:(?<day>\\d{1,2})日(?!間)|(?<last>末)日?)" + WEEKDAY);

    // 毎週 金曜 is a rule, 第2金曜 one of a month.
    private static final Pattern DAY_OF_WEEK = Pattern.compile(
            "(?<!毎週|毎週の|隔週|隔週の|毎|第\\d|第[一二三四五])(?<week>先々週|先週|前週|今週|来週|再来週|この前|前回|前|次|今度)?の?(?<day>[月火水木金土日])曜日?"
                    + "|(?<!every )(?<!every other )(?:\\b(?<which>last|this|next)\\s(?=[a-z]{3}))?\\b(?<english>mon|tue|wed|thu|fri|sat|sun)(?:(?:s|nes|rs|ur)?day\\b|(?<=(?:last|this|next) ...)\\b)");

    // 令和0年: later than any that a date can have.
    private static final int NO_YEAR = Year.MAX_VALUE + 1;

    private final String words;
    private final String even;
    private final LocalDate today;
    private final Toward toward;
    private final List<WrittenDay> found = new ArrayList<>();

    private DayWords(String words, String even, LocalDate today, Toward toward) {
        this.words = words;
        this.even = even;
        this.today = today;
        this.toward = toward;
    }

    /**
     * All that look like days, in the order they stand, none within another. Takes time in proportion to the words.
     *
     * @param words as typed
     * @param even the same, made {@link Even}
     * @param today the day on which they were said
     */
    static List<WrittenDay> in(String words, String even, LocalDate today, Toward toward) {
        return new DayWords(words, even, today, toward).read();
    }

    /** @param name of a month in English, whole or its first three letters, in lower case */
    static Month month(String name) {
        return Month.of(ENGLISH_MONTHS.indexOf(name.substring(0, 3)) + 1);
    }

    private List<WrittenDay> read() {
        each(DATE, this::date);
        each(DIGITS, at -> ofCalendar(at, Form.NUMBER, at.group("year"), null));
        each(YEAR_UNCLEAR, at -> WrittenDay.unclear(at.start(), at.end(), words.substring(at.start(), at.end())));
        each(DAY_MONTH, this::english);
        each(MONTH_DAY, this::english);
        each(
                NEAR,
                at -> WrittenDay.near(
                        at.start(),
                        at.end(),
                        today.plusDays(AHEAD.get(at.group().replaceFirst("^the ", "")))));
        each(AGO, this::ago);
        each(OF_MONTH, this::ofMonth);
        each(DAY_OF_WEEK, this::dayOfWeek);
        found.sort(Comparator.comparing(WrittenDay::start)
                .thenComparing(Comparator.comparing(WrittenDay::end).reversed()));
        List<WrittenDay> apart = new ArrayList<>();
        for (WrittenDay day : found)
            if (apart.isEmpty() || day.start() >= apart.getLast().end()) apart.add(day);
        return apart;
    }

    private interface Reading {
        @Nullable
        WrittenDay of(Matcher at);
    }

    private void each(Pattern pattern, Reading reading) {
        Matcher at = pattern.matcher(even);
        while (at.find()) {
            WrittenDay day = reading.of(at);
            if (day != null) found.add(day);
        }
    }

    private @Nullable WrittenDay date(Matcher at) {
        DayOfWeek weekday = weekday(at.group("weekday") != null ? at.group("weekday") : at.group("named"));
        String between = at.group("between");
        String era = at.group("era");
        if (era != null) {
            int year = firstYear(era) - 1 + Numeral.of(at.group("yearOfEra"));
            String typed =
                    (firstYear(era) == 2019 ? "令和" : firstYear(era) == 1989 ? "平成" : era) + at.group("yearOfEra");
            if (Numeral.of(at.group("yearOfEra")) == 0) year = NO_YEAR;
            return WrittenDay.inYear(
                    at.start(),
                    at.end(),
                    Form.WORDS,
                    typed,
                    year,
                    Numeral.of(at.group("month")),
                    Numeral.of(at.group("day")),
                    weekday);
        }
        if (at.group("year") != null) return ofCalendar(at, Form.WORDS, at.group("year"), weekday);
        if (at.group("spoken") != null)
            return ofCalendar(at, Form.WORDS, String.valueOf(spokenYear(at.group("spoken"))), weekday);
        // 3.5 is a number.
        if (".".equals(between)) return null;
        Form form = at.group("words") != null ? Form.WORDS : between.equals("-") ? Form.NUMBER : Form.SLASH;
        Matcher behind = COUNTED_BEHIND.matcher(even).region(at.end(), even.length());
        if (form == Form.SLASH && !behind.lookingAt()) return null;
        return ofAnyYear(at, form, Numeral.of(at.group("month")), weekday);
    }

    private WrittenDay ofCalendar(Matcher at, Form form, String year, @Nullable DayOfWeek weekday) {
        return WrittenDay.inYear(
                at.start(),
                at.end(),
                form,
                year,
                Integer.parseInt(year),
                Numeral.of(at.group("month")),
                Numeral.of(at.group("day")),
                weekday);
    }

    private WrittenDay ofAnyYear(Matcher at, Form form, int month, @Nullable DayOfWeek weekday) {
        return WrittenDay.ofAnyYear(
                at.start(), at.end(), form, month, Numeral.of(at.group("day")), weekday, today, toward);
    }

    private @Nullable WrittenDay english(Matcher at) {
        String name = at.group("month");
        // "may 5 people come"
        if (name.equals("may") && words.charAt(at.start("month")) == 'm') return null;
        int month = month(name).getValue();
        DayOfWeek weekday = weekday(at.group("weekday"));
        String year = at.group("year");
        int day = Numeral.of(at.group("day"));
        return year == null
                ? ofAnyYear(at, Form.WORDS, month, weekday)
                : WrittenDay.inYear(
                        at.start(), at.end(), Form.WORDS, year, Integer.parseInt(year), month, day, weekday);
    }

    private WrittenDay ago(Matcher at) {
        int days = Integer.parseInt(at.group("days"));
        boolean ahead = "後".equals(at.group("way"));
        return WrittenDay.near(at.start(), at.end(), today.plusDays(ahead ? days : -days));
    }

    private WrittenDay ofMonth(Matcher at) {
        LocalDate month = today.withDayOfMonth(1)
                .plusMonths(
                        switch (at.group("which")) {
                            case "先々月" -> -2;
                            case "先月", "前月" -> -1;
                            case "来月" -> 1;
                            default -> 0;
                        });
        int day = at.group("last") != null ? month.lengthOfMonth() : Integer.parseInt(at.group("day"));
        DayOfWeek weekday = weekday(at.group("weekday") != null ? at.group("weekday") : at.group("named"));
        return WrittenDay.inYear(
                at.start(),
                at.end(),
                Form.WORDS,
                String.valueOf(month.getYear()),
                month.getYear(),
                month.getMonthValue(),
                day,
                weekday);
    }

    private WrittenDay dayOfWeek(Matcher at) {
        DayOfWeek day = weekday(at.group("day") != null ? at.group("day") : at.group("english"));
        String which = at.group("week") != null ? at.group("week") : at.group("which");
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate thisWeeks = monday.plusDays(day.ordinal());
        LocalDate date =
                switch (which == null ? "" : which) {
                    case "先々週" -> thisWeeks.minus(2, ChronoUnit.WEEKS);
                    case "先週", "前週" -> thisWeeks.minusWeeks(1);
                    case "今週", "this" -> thisWeeks;
                    case "来週" -> thisWeeks.plusWeeks(1);
                    case "再来週" -> thisWeeks.plusWeeks(2);
                    case "この前", "前回", "前", "last" -> today.with(TemporalAdjusters.previous(day));
                    case "次", "今度", "next" -> today.with(TemporalAdjusters.next(day));
                    default ->
                        toward == Toward.BACK
                                ? today.with(TemporalAdjusters.previousOrSame(day))
                                : today.with(TemporalAdjusters.nextOrSame(day));
                };
        return WrittenDay.near(at.start(), at.end(), date, which == null ? day : null);
    }

    private int spokenYear(String spoken) {
        return switch (spoken) {
            case "昨年", "去年" -> today.getYear() - 1;
            case "来年" -> today.getYear() + 1;
            default -> today.getYear();
        };
    }

    // 令和 began in 2019, 平成 in 1989, 昭和 in 1926.
    private static int firstYear(String era) {
        return switch (era) {
            case "令和", "令", "r" -> 2019;
            case "平成", "平", "h" -> 1989;
            default -> 1926;
        };
    }

    static @Nullable DayOfWeek weekday(@Nullable String name) {
        if (name == null) return null;
        int japanese = JAPANESE_DAYS.indexOf(name.charAt(0));
        return DayOfWeek.of((japanese >= 0 ? japanese : ENGLISH_DAYS.indexOf(name.substring(0, 3))) + 1);
    }
}
