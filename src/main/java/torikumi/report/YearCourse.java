package torikumi.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Stood;
import torikumi.reminder.Response;
import torikumi.reminder.Response.Outcome;

/**
 * How a plan's initiatives went, month by month, and what was answered by when.
 *
 * @param months that are looked at, in order
 * @param asOf the day up to which it is known: today, or the day on which the plan was closed
 * @param scale in whose order healths are counted
 * @param lines of each initiative, in the plan's order
 * @param responses to what was asked for due dates in those months, of whatever initiative
 */
public record YearCourse(
        Plan plan,
        List<YearMonth> months,
        LocalDate asOf,
        ZoneId zone,
        HealthScale scale,
        List<Line> lines,
        List<Response> responses) {

    /** @param stood at the end of each month that has begun, or on the last day that is known; fewer than there are months while some are to come */
    public record Line(Found.OfInitiative where, List<Stood> stood) {

        /** Null for a month to come. */
        public @Nullable Stood in(int month) {
            return month < stood.size() ? stood.get(month) : null;
        }
    }

    /**
     * How many stood how at the end of a month.
     *
     * @param byGrade those that occur, in the scale's order
     * @param ungraded reported on without a health
     * @param unheard 報告なし
     */
    public record Tally(YearMonth month, Map<Grade, Integer> byGrade, int ungraded, int unheard) {}

    /**
     * How many were asked about for a due date, without what needed no answer.
     *
     * @param open not answered; overdue where the day is past
     */
    public record Due(LocalDate day, int inTime, int late, int open, boolean past) {

        public int all() {
            return inTime + late + open;
        }
    }

    public YearCourse {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
        responses = List.copyOf(responses);
    }

    /** Of a part of the plan. */
    public YearCourse of(Predicate<Found.OfInitiative> wanted) {
        return new YearCourse(
                plan,
                months,
                asOf,
                zone,
                scale,
                lines.stream().filter(line -> wanted.test(line.where())).toList(),
                responses);
    }

    /** Whether none of its months has begun. */
    public boolean isToCome() {
        return months.getFirst().atDay(1).isAfter(asOf);
    }

    /** Whether its last known day is within one of its months. */
    public boolean isInAMonth() {
        YearMonth month = YearMonth.from(asOf);
        return months.contains(month) && !asOf.equals(month.atEndOfMonth());
    }

    /** Whether the last month of the year counts what was reported after its end, too. */
    public boolean reachesPastTheYear() {
        return asOf.isAfter(plan.year().lastDay())
                && months.getLast().equals(YearMonth.from(plan.year().lastDay()));
    }

    /** Of the months that have begun. */
    public List<Tally> tallies() {
        return IntStream.range(0, months.size())
                .filter(month -> !months.get(month).atDay(1).isAfter(asOf))
                .mapToObj(this::tally)
                .toList();
    }

    private Tally tally(int month) {
        List<Stood> stood = lines.stream().map(line -> line.stood().get(month)).toList();
        Map<Grade, Integer> byGrade = new LinkedHashMap<>();
        for (Grade grade : scale.grades()) {
            int many = (int)
                    stood.stream().filter(each -> grade.equals(each.grade())).count();
            if (many > 0) byGrade.put(grade, many);
        }
        return new Tally(
                months.get(month),
                byGrade,
                (int) stood.stream()
                        .filter(each -> each.heard() && each.grade() == null)
                        .count(),
                (int) stood.stream().filter(each -> !each.heard()).count());
    }

    /** Of each due date, the first first. */
    public List<Due> dues() {
        Set<Long> shown =
                lines.stream().map(line -> line.where().initiative().id()).collect(Collectors.toSet());
        Map<LocalDate, Map<Outcome, Integer>> byDay = new TreeMap<>();
        for (Response response : responses) {
            Outcome outcome = response.outcome(zone);
            if (outcome == Outcome.DROPPED || !shown.contains(response.initiativeId())) continue;
            byDay.computeIfAbsent(response.due(), day -> new EnumMap<>(Outcome.class))
                    .merge(outcome, 1, Integer::sum);
        }
        List<Due> dues = new ArrayList<>();
        byDay.forEach((day, many) -> dues.add(new Due(
                day,
                many.getOrDefault(Outcome.IN_TIME, 0),
                many.getOrDefault(Outcome.LATE, 0),
                many.getOrDefault(Outcome.OPEN, 0),
                day.isBefore(asOf))));
        return dues;
    }
}
