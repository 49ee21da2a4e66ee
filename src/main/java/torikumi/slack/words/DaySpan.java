package torikumi.slack.words;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Refusal;
import torikumi.slack.words.WrittenDay.Form;
import torikumi.slack.words.WrittenDay.Toward;

/**
 * Days to come as people write them, and what stands beside them: 8/10-8/16, 8月10日から16日まで 夏季休暇, 12/1 12/5, 12月1日から3日間, 明日,
 * 2021-12-28. Without a year they are the nearest that are not over.
 *
 * @param until the last day; {@code from} where one day was said. May be before it, which whoever uses it refuses
 * @param rest the other words, as typed
 */
public record DaySpan(LocalDate from, LocalDate until, String rest) {

    private static final Pattern TO =
            Pattern.compile("\\s*(?:-|~|ー|→|から|より|\\b(?:to|until|till|through)\\b)\\s*(?:の)?");
    private static final Pattern AND = Pattern.compile("\\s*(?:[、,・&+]|と|および|及び|\\band\\b)\\s*");
    private static final Pattern GAP = Pattern.compile("\\s+");
    private static final Pattern DAY_ALONE =
            Pattern.compile("(?<alone>\\d{1,2})(?![\\d/月:.])日?(?!間|後)(?:\\([^)]{1,3}\\))?");
    private static final Pattern LONG =
            Pattern.compile("\\s*(?:から|より|for)?\\s*(?<many>\\d{1,3})\\s?(?:(?<days>日間|days?\\b)|週間|weeks?\\b)");
    private static final Pattern UNTIL = Pattern.compile("\\s*まで");
    private static final Pattern UNTIL_BEFORE = Pattern.compile("(?:~|\\buntil|\\btill|\\bthrough)\\s?$");
    private static final int LONGEST_UNTIL = 9;
    private static final Pattern FROM = Pattern.compile("\\bfrom\\s*$");
    private static final Pattern BEHIND = Pattern.compile("^\\s*(?:まで|の間)?\\s*(?:[、,はにの:]\\s*)?");

    /** What the words were. */
    public sealed interface Reading {

        record Days(DaySpan span) implements Reading {}

        /** A day that there is not, or that is not clear. */
        record Unclear(Refusal.Misread why) implements Reading {}

        /** 12/1、12/5: two days, or all from the one to the other. */
        record TwoDays(DaySpan all) implements Reading {}

        /** More days than the two ends of one time. */
        record ManyDays() implements Reading {}

        /** 8/10から: without the end. */
        record EndMissing(LocalDate from) implements Reading {}

        /** No day was named. */
        record NoDay() implements Reading {}
    }

    /** @param today the day on which they were said */
    public static Reading of(String words, LocalDate today) {
        String even = Even.of(words);
        List<WrittenDay> days = DayWords.in(words, even, today, Toward.AHEAD).stream()
                .filter(day -> day.form() != Form.NUMBER || day.dated() && day.day() != null)
                .toList();
        return days.isEmpty() ? new Reading.NoDay() : new Words(words, even, today, days).read();
    }

    private record Words(String typed, String even, LocalDate today, List<WrittenDay> days) {

        Reading read() {
            WrittenDay first = days.getFirst();
            WrittenDay second = days.size() > 1 ? days.get(1) : null;
            if (first.fault() != null) return new Reading.Unclear(first.fault());
            Matcher lasting = lookingAt(LONG, first.end());
            if (lasting != null) return lasting(first, lasting);
            Matcher before =
                    UNTIL_BEFORE.matcher(even).region(Math.max(0, first.start() - LONGEST_UNTIL), first.start());
            if (lookingAt(UNTIL, first.end()) != null || before.find()) return fromToday(first);
            Matcher to = lookingAt(TO, first.end());
            if (second != null) {
                if (to != null && to.end() == second.start()) return ending(first, second, false);
                Matcher gap = lookingAt(GAP, first.end());
                if (gap != null && gap.end() == second.start()) return ending(first, second, false);
                Matcher and = lookingAt(AND, first.end());
                if (and != null && and.end() == second.start()) return ending(first, second, true);
            }
            if (to == null) return whole(first.day(), first.day(), first.start(), first.end());
            Matcher alone = lookingAt(DAY_ALONE, to.end());
            if (alone == null) return new Reading.EndMissing(first.day());
            return ending(first, sameMonth(first, alone), false);
        }

        private @Nullable Matcher lookingAt(Pattern pattern, int from) {
            Matcher at = pattern.matcher(even).region(from, even.length()).useTransparentBounds(true);
            return at.lookingAt() ? at : null;
        }

        private Reading lasting(WrittenDay first, Matcher lasting) {
            int many = Integer.parseInt(lasting.group("many"));
            LocalDate from = first.day();
            LocalDate until = lasting.group("days") != null
                    ? from.plusDays(many - 1L)
                    : from.plusWeeks(many).minusDays(1);
            return whole(from, until, first.start(), lasting.end());
        }

        /** 8/16まで. */
        private Reading fromToday(WrittenDay last) {
            Matcher before = UNTIL_BEFORE.matcher(even).region(Math.max(0, last.start() - LONGEST_UNTIL), last.start());
            int start = before.find() ? before.start() : last.start();
            return whole(today, last.day(), start, last.end());
        }

        /** 8/10-16. */
        private WrittenDay sameMonth(WrittenDay first, Matcher alone) {
            LocalDate from = first.day();
            int day = Integer.parseInt(alone.group("alone"));
            return first.dated()
                    ? WrittenDay.inYear(
                            alone.start(), alone.end(), Form.WORDS, "", from.getYear(), from.getMonthValue(), day, null)
                    : WrittenDay.ofAnyYear(
                            alone.start(),
                            alone.end(),
                            Form.WORDS,
                            from.getMonthValue(),
                            day,
                            null,
                            today,
                            Toward.AHEAD);
        }

        private Reading ending(WrittenDay first, WrittenDay last, boolean listed) {
            WrittenDay start = first;
            WrittenDay end = last;
            if (!first.dated() && !last.dated() && last.month() > 0) {
                // 12/28-1/5; and what has begun is not over.
                boolean crosses = last.month() < first.month();
                int year = today.getYear() - 1;
                do {
                    start = first.in(year);
                    end = last.in(crosses ? year + 1 : year);
                    year++;
                } while (isOver(start, end) && year <= today.getYear() + 1);
            } else if (!last.dated() && last.month() > 0) {
                end = last.in(first.day().getYear());
                if (end.day() != null
                        && end.day().isBefore(first.day())
                        && last.month() < first.day().getMonthValue())
                    end = last.in(first.day().getYear() + 1);
            } else if (!first.dated() && last.day() != null) {
                // 12/28-2022/1/5.
                start = first.in(last.day().getYear());
                if (start.day() != null
                        && start.day().isAfter(last.day())
                        && first.month() > last.day().getMonthValue())
                    start = first.in(last.day().getYear() - 1);
            }
            // 明日から金曜まで.
            if (last.form() == Form.NEAR && last.weekday() != null && last.day().isBefore(first.day()))
                end = WrittenDay.near(last.start(), last.end(), last.day().plusWeeks(1));
            if (start.fault() != null) return new Reading.Unclear(start.fault());
            if (end.fault() != null) return new Reading.Unclear(end.fault());
            Reading whole = whole(start.day(), end.day(), first.start(), last.end());
            boolean neighbours = ChronoUnit.DAYS.between(start.day(), end.day()) == 1;
            return listed && !neighbours && whole instanceof Reading.Days(var span) ? new Reading.TwoDays(span) : whole;
        }

        private boolean isOver(WrittenDay start, WrittenDay end) {
            LocalDate last = end.day() == null ? start.day() : end.day();
            return last == null
                    || last.isBefore(today)
                            && (start.day() == null || start.day().isBefore(today));
        }

        private Reading whole(LocalDate from, LocalDate until, int start, int end) {
            if (days.stream().anyMatch(day -> day.start() >= end && standsAlone(day))) return new Reading.ManyDays();
            String before = FROM.matcher(typed.substring(0, start)).replaceFirst("");
            String behind = BEHIND.matcher(typed.substring(end)).replaceFirst("");
            return new Reading.Days(new DaySpan(from, until, (before + " " + behind).strip()));
        }

        /** A day within a reason (8/9の代わり) is none of the span's. */
        private boolean standsAlone(WrittenDay day) {
            return day.end() == even.length() || " 、,".indexOf(even.charAt(day.end())) >= 0;
        }
    }
}
