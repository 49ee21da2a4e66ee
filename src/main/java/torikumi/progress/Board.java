package torikumi.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.staff.Acting;
import torikumi.staff.Office;

/**
 * The initiatives of one or more plans with their standings, in the plans' order. Narrowing it asks no database.
 *
 * @param scale the workspace's, for the order of healths
 */
public record Board(HealthScale scale, List<Reported> lines) {

    public Board {
        lines = List.copyOf(lines);
    }

    public Board where(Predicate<Reported> wanted) {
        return new Board(scale, lines.stream().filter(wanted).toList());
    }

    public Optional<Reported> of(long initiativeId) {
        return lines.stream()
                .filter(line -> line.where().initiative().id() == initiativeId)
                .findFirst();
    }

    public Board in(Section section) {
        return where(line -> line.where().section().id() == section.id());
    }

    public Board in(Unit unit) {
        return where(line -> line.where().unit().id() == unit.id());
    }

    public Board in(Office office) {
        return where(line -> office.covers(line.office()));
    }

    /** What any of the offices covers: with a person's posts, what a handover is about. */
    public Board in(Collection<Office> offices) {
        return where(line -> offices.stream().anyMatch(office -> office.covers(line.office())));
    }

    /** 自分: what somebody acts for. A coordinator's is the whole department. */
    public Board actedForBy(Acting acting) {
        return where(line -> acting.actsFor(line.office()));
    }

    public Board graded(Grade grade) {
        return where(line ->
                line.standing().grade() != null && line.standing().grade().key().equals(grade.key()));
    }

    public Board late() {
        return where(line -> line.standing().isLate());
    }

    /** 報告なし: what was never reported on. */
    public Board unheard() {
        return where(line -> !line.standing().isHeard());
    }

    /** What was reported on without a health. */
    public Board ungraded() {
        return where(line -> line.standing().isHeard() && line.standing().grade() == null);
    }

    public Board open() {
        return where(Reported::isOpen);
    }

    /** 期限を過ぎて未報告: what was asked for a day that is past and not answered; the longest silence first. */
    public Board overdue(LocalDate today) {
        return where(line -> line.isOverdue(today)).longestSilenceFirst(today);
    }

    /** しばらく更新なし: open, and not heard of for longer than its office's own rhythm; the longest silence first. */
    public Board quiet(LocalDate today) {
        return where(line -> line.isQuiet(today)).longestSilenceFirst(today);
    }

    /** Open, and not heard of for that many days or more; the longest silence first. */
    public Board stale(int days, LocalDate today) {
        return where(line -> line.isOpen() && line.freshness(today).isStale(days))
                .longestSilenceFirst(today);
    }

    private Board longestSilenceFirst(LocalDate today) {
        return new Board(
                scale,
                lines.stream()
                        .sorted(Comparator.comparing(
                                line -> line.freshness(today).since()))
                        .toList());
    }

    /** The same with when news of each is expected. */
    public Board expecting(Function<Reported, Expected> news) {
        return new Board(
                scale,
                lines.stream().map(line -> line.expecting(news.apply(line))).toList());
    }

    /** The same with how everything of an open plan stood on an earlier day. */
    public Board comparing(Function<Reported, Before> before) {
        return new Board(
                scale,
                lines.stream()
                        .map(line -> line.where().plan().isOpen() ? line.comparing(before.apply(line)) : line)
                        .toList());
    }

    public Tally tally() {
        Map<String, Long> counted = lines.stream()
                .filter(line -> line.standing().grade() != null)
                .collect(Collectors.groupingBy(line -> line.standing().grade().key(), Collectors.counting()));
        Map<Grade, Integer> byGrade = new LinkedHashMap<>();
        for (Grade grade : scale.lateFirst())
            if (counted.containsKey(grade.key()))
                byGrade.put(grade, counted.get(grade.key()).intValue());
        int unheard =
                (int) lines.stream().filter(line -> !line.standing().isHeard()).count();
        return new Tally(lines.size(), byGrade, unheard);
    }

    /**
     * How many of each.
     *
     * @param byGrade those that occur, {@link HealthScale#lateFirst late first}
     * @param unheard 報告なし
     */
    public record Tally(int all, Map<Grade, Integer> byGrade, int unheard) {}
}
