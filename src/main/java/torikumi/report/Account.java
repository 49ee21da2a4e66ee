package torikumi.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Freshness;
import torikumi.progress.Grade;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Reported;
import torikumi.progress.ValidUpdate;

/**
 * 議会: what was done about an initiative, in order, as of a day. Only what somebody recorded and nobody took back, as it reads now;
 * whole months without a word are said to be so.
 *
 * @param grade how it stood on that day; null where that was not said
 * @param since from which day; null where {@code grade} is
 * @param steps the words and the gaps between them
 * @param old how long the last word is ago where that is a warning; null where it is fresh enough
 * @param overdue 期限を過ぎて未報告, which only today's account can know
 */
public record Account(
        Reported reported,
        Period period,
        @Nullable Grade grade,
        @Nullable LocalDate since,
        List<Step> steps,
        @Nullable Freshness old,
        boolean overdue) {

    public Account {
        steps = List.copyOf(steps);
    }

    public sealed interface Step {

        record Said(ValidUpdate valid) implements Step {}

        /** Months without a word: {@code from} is a month's first day or the first of the period, {@code until} likewise the last. */
        record Gap(LocalDate from, LocalDate until) implements Step {}
    }

    public List<ValidUpdate> said() {
        return steps.stream()
                .filter(Step.Said.class::isInstance)
                .map(step -> ((Step.Said) step).valid())
                .toList();
    }

    /** Those that may be published in the words that were approved. */
    public List<ValidUpdate> approved() {
        return said().stream().filter(valid -> valid.publicWords().isPresent()).toList();
    }

    /** @param upTo what counts, about days up to the end of the period, in order */
    static Account of(Reported reported, List<ValidUpdate> upTo, Period period, LocalDate today) {
        boolean now = !period.until().isBefore(today);
        Course course = Course.of(upTo);
        var standing = reported.standing();
        List<ValidUpdate> said = upTo.stream()
                .filter(valid -> period.covers(valid.update().asOf()))
                .toList();
        boolean closed = now ? standing.closed() : course.closed();
        return new Account(
                reported,
                period,
                now ? standing.grade() : course.grade,
                now ? standing.since() : course.since,
                steps(said, gaps(reported, said, period, closed ? course.last : null)),
                old(reported, period, course, today),
                now && reported.isOverdue(today));
    }

    /** What was said of its health up to a day. */
    private record Course(
            @Nullable Grade grade,
            @Nullable LocalDate since,
            @Nullable LocalDate last) {

        static Course of(List<ValidUpdate> upTo) {
            Grade grade = null;
            LocalDate since = null;
            LocalDate last = null;
            for (ValidUpdate valid : upTo) {
                ProgressUpdate update = valid.update();
                last = update.asOf();
                if (update.grade() == null || update.grade().equals(grade)) continue;
                grade = update.grade();
                since = update.asOf();
            }
            return new Course(grade, since, last);
        }

        boolean closed() {
            return grade != null && grade.closing();
        }
    }

    private static @Nullable Freshness old(Reported reported, Period period, Course course, LocalDate today) {
        if (!period.until().isBefore(today)) return reported.isQuiet(today) ? reported.freshness(today) : null;
        LocalDate taken = reported.where().initiative().withdrawnOn();
        if (course.closed() || taken != null && !taken.isAfter(period.until())) return null;
        LocalDate since = Objects.requireNonNullElse(
                course.last, reported.where().plan().year().firstDay());
        var freshness = new Freshness(since, period.until());
        return freshness.isStale(reported.expected().within()) ? freshness : null;
    }

    /** @param closedBy the last word, with which it was over; null where it is not */
    private static List<Step.Gap> gaps(
            Reported reported, List<ValidUpdate> said, Period period, @Nullable LocalDate closedBy) {
        var plan = reported.where().plan();
        LocalDate from = later(plan.year().firstDay(), period.from());
        LocalDate until = Stream.of(
                        period.until(),
                        plan.year().lastDay(),
                        plan.closedOn(),
                        reported.where().initiative().withdrawnOn(),
                        closedBy)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
        List<Step.Gap> gaps = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(until));
                month = month.plusMonths(1)) {
            YearMonth at = month;
            if (said.stream()
                    .anyMatch(valid -> YearMonth.from(valid.update().asOf()).equals(at))) continue;
            LocalDate first = later(month.atDay(1), from);
            LocalDate last = month.atEndOfMonth().isAfter(until) ? until : month.atEndOfMonth();
            if (!gaps.isEmpty() && gaps.getLast().until().plusDays(1).equals(first))
                gaps.set(gaps.size() - 1, new Step.Gap(gaps.getLast().from(), last));
            else gaps.add(new Step.Gap(first, last));
        }
        return gaps;
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static List<Step> steps(List<ValidUpdate> said, List<Step.Gap> gaps) {
        List<Step> steps = new ArrayList<>();
        int next = 0;
        for (ValidUpdate valid : said) {
            while (next < gaps.size()
                    && gaps.get(next).from().isBefore(valid.update().asOf())) steps.add(gaps.get(next++));
            steps.add(new Step.Said(valid));
        }
        steps.addAll(gaps.subList(next, gaps.size()));
        return steps;
    }
}
