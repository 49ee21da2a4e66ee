package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.staff.Colleague;

/**
 * What is new for one person in what she leads or coordinates and what she follows: nothing that the digest before had told her.
 *
 * @param since the day of the digest before; null where this is the first, which tells what is late and unheard whenever it came to be
 * @param until the day on which it is told
 * @param changed what was reported on since, without what is in {@code late}; in the first one, in the last week
 * @param late what is late and was not
 * @param unheard what is open and was not heard of for {@code silence} days, or ever since the year began that long ago, and was told
 *     otherwise before
 * @param told how everything of hers stands, so that the next one knows
 */
public record Digest(
        Colleague reader,
        @Nullable LocalDate since,
        LocalDate until,
        List<Reported> changed,
        List<Reported> late,
        List<Reported> unheard,
        int silence,
        Told told) {

    /** Days without a word after which something is told to be unheard. */
    public static final int SILENCE = 30;

    private static final int A_WEEK = 7;

    public Digest {
        changed = List.copyOf(changed);
        late = List.copyOf(late);
        unheard = List.copyOf(unheard);
    }

    /** @param before what the last one told; {@link Told#NOTHING} for the first */
    static Digest of(Colleague reader, Board board, Told before, LocalDate today) {
        Told now = Told.of(board, silent(board, today), today);
        Predicate<Reported> news = line -> isNews(line, before, now, today);
        List<Reported> late = board.open().late().lines().stream()
                .filter(line -> !before.of(id(line)).late())
                .toList();
        return new Digest(
                reader,
                before.day(),
                today,
                board.lines().stream()
                        .filter(news)
                        .filter(line -> late.stream().noneMatch(each -> id(each) == id(line)))
                        .toList(),
                late,
                silent(board, today).stream()
                        .filter(line -> !before.of(id(line)).silent())
                        .toList(),
                SILENCE,
                now);
    }

    private static boolean isNews(Reported line, Told before, Told now, LocalDate today) {
        if (before.knows(id(line))) return !now.of(id(line)).saysTheSame(before.of(id(line)));
        LocalDate heard = line.standing().heardOn();
        return heard != null && !heard.isBefore(today.minusDays(A_WEEK));
    }

    private static List<Reported> silent(Board board, LocalDate today) {
        return board.stale(SILENCE, today).lines().stream()
                .filter(line -> line.standing().isHeard() || isOld(line, today))
                .toList();
    }

    /** Of a year that has just begun nothing has been silent for long. */
    private static boolean isOld(Reported line, LocalDate today) {
        return !line.where().plan().year().firstDay().plusDays(SILENCE).isAfter(today);
    }

    private static long id(Reported line) {
        return line.where().initiative().id();
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return changed.isEmpty() && late.isEmpty() && unheard.isEmpty();
    }
}
