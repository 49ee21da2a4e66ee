package torikumi.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Whether it is better or worse than a month before: how many more or fewer of the same initiatives are late, and where that is as it
 * was, how many more or fewer are done. What is counted can be counted on the two days by whoever reads the histories.
 *
 * @param moves of healths that have another number than then, the worst first; none where nothing moved, or nothing was known then
 */
public record Trend(List<Move> moves) {

    /** @param by more than then; fewer where it is below 0, never 0 */
    public record Move(Grade grade, int by) {}

    public Trend {
        moves = List.copyOf(moves);
    }

    /** The same day of the month before; its last one where it is shorter. */
    public static LocalDate monthBefore(LocalDate today) {
        return today.minusMonths(1);
    }

    /** Of those whose {@link Reported#before} is known; whoever looks at a part of a board has the part's. */
    public static Trend of(Board board) {
        List<Reported> compared =
                board.lines().stream().filter(line -> line.before() != null).toList();
        boolean known = compared.stream().anyMatch(line -> before(line) != null);
        if (!known) return new Trend(List.of());
        List<Move> late = moves(compared, board.scale(), Grade::late);
        // 中止 says nothing of better or worse.
        return new Trend(
                late.isEmpty()
                        ? moves(compared, board.scale(), grade -> grade.closing() && !grade.reasonRequired())
                        : late);
    }

    private static List<Move> moves(List<Reported> lines, HealthScale scale, Predicate<Grade> counted) {
        return scale.lateFirst().stream()
                .filter(counted)
                .map(grade -> new Move(grade, count(lines, grade)))
                .filter(move -> move.by() != 0)
                .toList();
    }

    private static int count(List<Reported> lines, Grade grade) {
        int by = 0;
        for (Reported line : lines) {
            if (grade.equals(line.standing().grade())) by++;
            if (grade.equals(before(line))) by--;
        }
        return by;
    }

    private static Grade before(Reported line) {
        return Objects.requireNonNull(line.before()).grade();
    }
}
