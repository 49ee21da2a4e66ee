package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Board;
import torikumi.progress.Reported;
import torikumi.staff.Colleague;

/**
 * What is new for one person in what they lead or coordinate and what they follow: nothing that the digest before had told them.
 *
 * @param since the day of the digest before; null where this is the first, which tells what is late and quiet whenever it came to be
 * @param until the day on which it is told
 * @param changed what was reported on since, without what is in {@code late}; in the first one, in the last week
 * @param late what is late and was not
 * @param quiet しばらく更新なし, what was not so before
 * @param summaries what sections below have written of themselves since, or mended; in the first one, in the last week
 * @param inAll how many there are of each, new or not
 * @param told how everything of theirs stands, so that the next one knows
 */
public record Digest(
        Colleague reader,
        @Nullable LocalDate since,
        LocalDate until,
        List<Reported> changed,
        List<Reported> late,
        List<Reported> quiet,
        List<SummaryLine> summaries,
        Silence inAll,
        Told told) {

    static final int A_WEEK = 7;

    /**
     * How much is silent.
     *
     * @param overdue 期限を過ぎて未報告
     * @param quiet しばらく更新なし
     */
    public record Silence(int overdue, int quiet) {}

    public Digest {
        changed = List.copyOf(changed);
        late = List.copyOf(late);
        quiet = List.copyOf(quiet);
        summaries = List.copyOf(summaries);
    }

    /**
     * @param summaries what was written on the day of the last one or later, or in the last week
     * @param before what the last one told; {@link Told#NOTHING} for the first
     */
    static Digest of(Colleague reader, Board board, List<SummaryLine> summaries, Told before, LocalDate today) {
        List<Reported> quiet = board.quiet(today).lines();
        long newest = summaries.stream().mapToLong(SummaryLine::id).max().orElse(0);
        Told now = Told.of(board, quiet, Math.max(newest, before.summary()), today);
        List<Reported> late = board.open().late().lines().stream()
                .filter(line -> !before.of(id(line)).late())
                .toList();
        return new Digest(
                reader,
                before.day(),
                today,
                board.lines().stream()
                        .filter(line -> isNews(line, before, now, today))
                        .filter(line -> late.stream().noneMatch(each -> id(each) == id(line)))
                        .toList(),
                late,
                quiet.stream().filter(line -> !before.of(id(line)).silent()).toList(),
                summaries.stream().filter(line -> line.id() > before.summary()).toList(),
                new Silence(board.overdue(today).lines().size(), quiet.size()),
                now);
    }

    private static boolean isNews(Reported line, Told before, Told now, LocalDate today) {
        if (before.knows(id(line))) return !now.of(id(line)).saysTheSame(before.of(id(line)));
        LocalDate heard = line.standing().heardOn();
        return heard != null && !heard.isBefore(today.minusDays(A_WEEK));
    }

    private static long id(Reported line) {
        return line.where().initiative().id();
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return changed.isEmpty() && late.isEmpty() && quiet.isEmpty() && summaries.isEmpty();
    }
}
