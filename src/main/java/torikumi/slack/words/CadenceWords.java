package torikumi.slack.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
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
    private final StringBuilder left;
    private final LocalDate today;
    private final List<Trouble> troubles = new ArrayList<>();
    private int first = Integer.MAX_VALUE;
    private int takes;

    private CadenceWords(String words, LocalDate today) {
        this.typed = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        this.left = new StringBuilder(Even.of(typed));
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
        take(CadencePatterns.TOO_OFTEN, found -> troubles.add(new Trouble.TooOften(found.group())));
        boolean change = take(CadencePatterns.CHANGE, found -> {});
        boolean reset = take(CadencePatterns.RESET, found -> {});
        Level[] level = new Level[1];
        if (take(CadencePatterns.ROLL_UP, found -> {})) level[0] = Level.DEPARTMENT;
        else if (take(CadencePatterns.SUMMARY, found -> {})) level[0] = Level.LEAD;
        String[] quiet = new String[2];
        take(CadencePatterns.QUIET, found -> {
            quiet[0] = found.group("from");
            quiet[1] = found.group("until");
            if (quiet[0] == null && quiet[1] == null) troubles.add(new Trouble.NotUnderstood(found.group()));
        });
        Addressee asked = take(CadencePatterns.PEOPLE, found -> {})
                ? Addressee.PEOPLE
                : take(CadencePatterns.CHANNEL, found -> {}) ? Addressee.CHANNEL : null;
        Cadence cadence = cadence();
        Integer[] lead = new Integer[1];
        if (!take(CadencePatterns.LEAD, found -> lead[0] = number(found, "days", "ahead"))
                && take(CadencePatterns.SAME_DAY, found -> {})) lead[0] = 0;
        String[] at = new String[1];
        take(CadencePatterns.AT, found -> at[0] = found.group().strip());
        if (cadence == null) cadence = counted();
        String rest = CadencePatterns.FILLERS
                .matcher(first > left.length() ? "" : left.substring(first))
                .replaceAll(" ")
                .strip();
        if (!rest.isEmpty()) troubles.add(new Trouble.NotUnderstood(rest.replaceAll(" +", " ")));
        String place = CadencePatterns.PLACE_END
                .matcher(typed.substring(0, Math.min(first, typed.length())))
                .replaceFirst("");
        Wish wish = change
                ? Wish.CHANGE
                : reset ? Wish.RESET : first > typed.length() || onlyLevel(level[0]) ? Wish.SHOW : Wish.SET;
        return new Said(place.strip(), wish, level[0], cadence, asked, at[0], lead[0], quiet[0], quiet[1], troubles);
    }

    private boolean onlyLevel(@Nullable Level level) {
        return level != null && takes == 1 && troubles.isEmpty();
    }

    private boolean take(Pattern pattern, Consumer<Matcher> then) {
        Matcher found = pattern.matcher(left);
        if (!found.find()) return false;
        then.accept(found);
        taken(found.start(), found.end());
        return true;
    }

    private void taken(int from, int to) {
        first = Math.min(first, from);
        takes++;
        left.replace(from, to, " ".repeat(to - from));
    }

    /** A month and day, whether or not there is such a day. */
    private Optional<WrittenDay> date() {
        Optional<WrittenDay> date = DayWords.in(typed, left.toString(), today, Toward.AHEAD).stream()
                .filter(day -> day.form() == Form.WORDS || day.form() == Form.SLASH)
                .findFirst();
        date.ifPresent(day -> {
            taken(day.start(), day.end());
            if (day.fault() != null && !(day.fault() instanceof Refusal.NoSuchDay))
                troubles.add(new Trouble.Misread(day.fault()));
        });
        return date;
    }

    private Optional<Integer> before(Pattern pattern) {
        Integer[] before = new Integer[1];
        boolean said = take(pattern, found -> before[0] = number(found, "before", "minus"));
        return said ? Optional.of(before[0] == null ? 0 : before[0]) : Optional.empty();
    }

    private static @Nullable Integer number(Matcher found, String one, String other) {
        String text = found.group(one) != null ? found.group(one) : found.group(other);
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
            take(CadencePatterns.MONTHLY, found -> {});
            return new Cadence.MonthEnd(before.get());
        }
        return take(CadencePatterns.NEVER, found -> {}) ? new Cadence.Never() : null;
    }

    /** Those that are known by a day. */
    private @Nullable Cadence counted() {
        WrittenDay date = date().orElse(null);
        if (!troubles.isEmpty() && date != null && date.fault() != null) return null;
        boolean dated = date != null;
        boolean fortnightly = take(CadencePatterns.FORTNIGHTLY, found -> {});
        boolean weekly = !fortnightly && take(CadencePatterns.WEEKLY, found -> {});
        boolean monthly = !fortnightly && !weekly && take(CadencePatterns.MONTHLY, found -> {});
        boolean yearly = take(CadencePatterns.YEARLY, found -> {});
        DayOfWeek[] weekday = new DayOfWeek[1];
        boolean named = take(CadencePatterns.WEEKDAY, found -> weekday[0] = weekday(found));
        String[] day = new String[1];
        boolean numbered = take(CadencePatterns.DAY, found -> day[0] = dayOf(found));
        if (fortnightly) return fortnightly(date, weekday[0], day[0]);
        if (weekly || named && !monthly && !yearly && !dated && !numbered) {
            if (numbered || dated)
                return misfit(numbered ? day[0] + "日" : "%d/%d".formatted(date.month(), date.dayOfMonth()));
            if (named) return new Cadence.Weekly(weekday[0]);
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
        if (numbered) return new Cadence.MonthlyOn(Integer.parseInt(day[0]));
        if (monthly && named) return misfit(weekday[0].getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "曜");
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

    private static DayOfWeek weekday(Matcher found) {
        String day = found.group("ja") != null ? found.group("ja") : found.group("alone");
        return DayWords.weekday(day != null ? day : found.group("en"));
    }

    private static String dayOf(Matcher found) {
        if (found.group("day") != null) return found.group("day");
        return found.group("th") != null ? found.group("th") : found.group("n");
    }
}
