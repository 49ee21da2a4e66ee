package torikumi.slack.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Refusal;
import torikumi.reminder.Addressee;
import torikumi.reminder.Cadence;
import torikumi.reminder.Level;
import torikumi.reminder.ReminderRule;
import torikumi.reminder.SetRule;
import torikumi.reminder.Subject;
import torikumi.slack.words.WrittenDay.Form;
import torikumi.slack.words.WrittenDay.Toward;
import torikumi.staff.Person;

/**
 * A rule for asking as people write it, in any order and width: 「総務課 毎週 金曜 10:00 3開庁日前 本人へ」, "soumu monthly last working day
 * 10:00". Numbers are taken as they are typed; whether there can be such a rule, the domain tells.
 */
public final class CadenceWords {

    public enum Wish {
        /** Nothing but a place, or nothing at all. */
        SHOW,
        /** A rule. */
        SET,
        /** 変える: the form. */
        CHANGE,
        /** 既定に戻す. */
        RESET
    }

    /** Why the words make no rule yet. */
    public sealed interface Trouble {

        /** @param words those that are none of a rule */
        record NotUnderstood(String words) implements Trouble {}

        /** 毎週 and 隔週 need a day of the week. */
        record WeekdayMissing() implements Trouble {}

        /** 毎日: nobody is asked more than once a week. */
        record TooOften(String typed) implements Trouble {}

        /** A day that is not clear. */
        record Misread(Refusal.Misread why) implements Trouble {}

        /** 毎年 needs a month and a day. */
        record DateMissing() implements Trouble {}

        /** The day is not one that the cadence can have: 毎週 25日. */
        record DayDoesNotFit(String day) implements Trouble {}
    }

    /**
     * What was understood.
     *
     * @param place a section, unit, department or initiative, as typed; may be blank
     * @param level null where none was said
     * @param quietFrom with {@code quietUntil}: null where no quiet hours were said, one of them where only one was
     */
    public record Said(
            String place,
            Wish wish,
            @Nullable Level level,
            @Nullable Cadence cadence,
            @Nullable Addressee asked,
            @Nullable String at,
            @Nullable Integer lead,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            List<Trouble> troubles) {

        public Said {
            troubles = List.copyOf(troubles);
        }

        public Level levelOrUsual() {
            return level == null ? Level.SECTION : level;
        }

        /**
         * The rule; what was not said stays as it is.
         *
         * @param now what holds for the subject; null for a summary nobody asks for yet
         */
        public SetRule rule(Person by, Subject about, @Nullable ReminderRule now) {
            boolean quiet = quietFrom != null || quietUntil != null;
            Addressee usual = levelOrUsual() == Level.SECTION ? Addressee.CHANNEL : Addressee.PEOPLE;
            return new SetRule(
                    by,
                    about,
                    levelOrUsual(),
                    cadence != null ? cadence : now == null ? new Cadence.MonthEnd(0) : now.cadence(),
                    asked != null ? asked : now == null ? usual : now.asked(),
                    at != null ? at : now == null ? null : now.at().toString(),
                    lead != null || cadence != null || now == null ? lead : Integer.valueOf(now.lead()),
                    quiet || now == null ? quietFrom : now.quiet().from().toString(),
                    quiet || now == null ? quietUntil : now.quiet().until().toString());
        }
    }

    /** In characters; what stands behind them is none of a rule. */
    static final int LONGEST = 500;

    private final String typed;
    private final Unread left;
    private final LocalDate today;
    private final List<Trouble> troubles = new ArrayList<>();

    private CadenceWords(String words, LocalDate today) {
        this.typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        this.left = new Unread(Even.of(typed));
        this.today = today;
        if (words.length() > LONGEST) troubles.add(new Trouble.NotUnderstood(words.substring(LONGEST)));
    }

    /**
     * @param words what follows the verb, as typed
     * @param today where every second week is counted from
     */
    public static Said of(String words, LocalDate today) {
        return new CadenceWords(words, today).read();
    }

    private Said read() {
        MatchResult often = left.take(CadencePatterns.TOO_OFTEN);
        if (often != null) troubles.add(new Trouble.TooOften(often.group()));
        boolean change = left.takes(CadencePatterns.CHANGE);
        boolean reset = left.takes(CadencePatterns.RESET);
        Level level = left.takes(CadencePatterns.ROLL_UP)
                ? Level.DEPARTMENT
                : left.takes(CadencePatterns.SUMMARY) ? Level.LEAD : null;
        MatchResult quiet = left.take(CadencePatterns.QUIET);
        String quietFrom = quiet == null ? null : quiet.group("from");
        String quietUntil = quiet == null ? null : quiet.group("until");
        if (quiet != null && quietFrom == null && quietUntil == null)
            troubles.add(new Trouble.NotUnderstood(quiet.group()));
        Addressee asked = left.takes(CadencePatterns.PEOPLE)
                ? Addressee.PEOPLE
                : left.takes(CadencePatterns.CHANNEL) ? Addressee.CHANNEL : null;
        Cadence cadence = cadence();
        MatchResult ahead = left.take(CadencePatterns.LEAD);
        Integer lead = ahead != null
                ? number(ahead, "days", "ahead")
                : left.takes(CadencePatterns.SAME_DAY) ? Integer.valueOf(0) : null;
        MatchResult at = left.take(CadencePatterns.AT);
        if (cadence == null) cadence = counted();
        String rest = CadencePatterns.FILLERS
                .matcher(left.toString().substring(left.first()))
                .replaceAll(" ")
                .strip();
        if (!rest.isEmpty()) troubles.add(new Trouble.NotUnderstood(rest.replaceAll(" +", " ")));
        String place = CadencePatterns.PLACE_END
                .matcher(typed.substring(0, left.first()))
                .replaceFirst("");
        Wish wish = change
                ? Wish.CHANGE
                : reset ? Wish.RESET : left.taken() == 0 || onlyLevel(level) ? Wish.SHOW : Wish.SET;
        return new Said(
                place.strip(),
                wish,
                level,
                cadence,
                asked,
                at == null ? null : at.group().strip(),
                lead,
                quietFrom,
                quietUntil,
                troubles);
    }

    private boolean onlyLevel(@Nullable Level level) {
        return level != null && left.taken() == 1 && troubles.isEmpty();
    }

    /** A month and day, whether or not there is such a day. */
    private Optional<WrittenDay> date() {
        Optional<WrittenDay> date = DayWords.in(typed, left.toString(), today, Toward.AHEAD).stream()
                .filter(day -> day.form() == Form.WORDS || day.form() == Form.SLASH)
                .findFirst();
        date.ifPresent(day -> {
            left.take(day.start(), day.end());
            if (day.fault() != null && !(day.fault() instanceof Refusal.NoSuchDay))
                troubles.add(new Trouble.Misread(day.fault()));
        });
        return date;
    }

    private Optional<Integer> before(Pattern pattern) {
        return Optional.ofNullable(left.take(pattern))
                .map(found -> Objects.requireNonNullElse(number(found, "before", "minus"), 0));
    }

    private static @Nullable Integer number(MatchResult found, String one, String other) {
        String text = first(found, one, other);
        return text == null ? null : Integer.valueOf(text);
    }

    /** Those that are known by a month's end, and never. */
    private @Nullable Cadence cadence() {
        Optional<Integer> before = before(CadencePatterns.YEAR_END);
        if (before.isPresent()) return new Cadence.YearEnd(before.get());
        before = before(CadencePatterns.QUARTER);
        if (before.isPresent()) return new Cadence.QuarterEnd(before.get());
        before = before(CadencePatterns.HALF_YEAR);
        if (before.isPresent()) return new Cadence.HalfYearEnd(before.get());
        before = before(CadencePatterns.MONTH_END);
        if (before.isPresent()) {
            left.takes(CadencePatterns.MONTHLY);
            return new Cadence.MonthEnd(before.get());
        }
        return left.takes(CadencePatterns.NEVER) ? new Cadence.Never() : null;
    }

    /** Those that are known by a day. */
    private @Nullable Cadence counted() {
        WrittenDay date = date().orElse(null);
        if (!troubles.isEmpty() && date != null && date.fault() != null) return null;
        boolean dated = date != null;
        boolean fortnightly = left.takes(CadencePatterns.FORTNIGHTLY);
        boolean weekly = !fortnightly && left.takes(CadencePatterns.WEEKLY);
        boolean monthly = !fortnightly && !weekly && left.takes(CadencePatterns.MONTHLY);
        boolean yearly = left.takes(CadencePatterns.YEARLY);
        DayOfWeek weekday = weekday();
        boolean named = weekday != null;
        String day = dayOfMonth();
        boolean numbered = day != null;
        if (fortnightly) return fortnightly(date, weekday, day);
        if (weekly || named && !monthly && !yearly && !dated && !numbered) {
            if (numbered || dated)
                return misfit(numbered ? day + "日" : "%d/%d".formatted(date.month(), date.dayOfMonth()));
            if (named) return new Cadence.Weekly(weekday);
            troubles.add(new Trouble.WeekdayMissing());
            return null;
        }
        // 2月31日 is wrong however often it was to be.
        if (dated && !monthly
                || dated
                        && new Cadence.YearlyOn(date.month(), date.dayOfMonth())
                                .impossible()
                                .isPresent()) return new Cadence.YearlyOn(date.month(), date.dayOfMonth());
        if (dated) return misfit("%d/%d".formatted(date.month(), date.dayOfMonth()));
        if (yearly) {
            troubles.add(new Trouble.DateMissing());
            return null;
        }
        if (numbered) return new Cadence.MonthlyOn(Integer.parseInt(day));
        if (monthly && named) return misfit(weekday.getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "曜");
        return monthly ? new Cadence.MonthEnd(0) : null;
    }

    private @Nullable Cadence misfit(String day) {
        troubles.add(new Trouble.DayDoesNotFit(day));
        return null;
    }

    private @Nullable Cadence fortnightly(
            @Nullable WrittenDay date, @Nullable DayOfWeek weekday, @Nullable String day) {
        if (day != null) return misfit(day + "日");
        if (date != null && date.dated() && date.day() != null) return new Cadence.Fortnightly(date.day());
        if (date != null) {
            var once = new Cadence.YearlyOn(date.month(), date.dayOfMonth());
            return once.impossible().isPresent()
                    ? once
                    : new Cadence.Fortnightly(once.period(today).orElseThrow());
        }
        if (weekday != null) return new Cadence.Fortnightly(today.with(TemporalAdjusters.nextOrSame(weekday)));
        troubles.add(new Trouble.WeekdayMissing());
        return null;
    }

    private @Nullable DayOfWeek weekday() {
        MatchResult found = left.take(CadencePatterns.WEEKDAY);
        return found == null ? null : DayWords.weekday(first(found, "ja", "alone", "en"));
    }

    private @Nullable String dayOfMonth() {
        MatchResult found = left.take(CadencePatterns.DAY);
        return found == null ? null : first(found, "day", "th", "n");
    }

    private static @Nullable String first(MatchResult found, String... groups) {
        for (String group : groups) if (found.group(group) != null) return found.group(group);
        return null;
    }
}
