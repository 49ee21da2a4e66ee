package torikumi.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.Board;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Reported;
import torikumi.progress.Standing;
import torikumi.staff.Colleague;
import torikumi.staff.Office;

/**
 * What is new for one person in what they lead or coordinate and what they follow: nothing that the digest before had told them.
 *
 * @param since the day of the digest before; null where this is the first, which tells what is late and quiet whenever it came to be,
 *     and what was reported and summed up in the last week
 * @param until the day on which it is told
 * @param news section by section: where something has become late, where something else has turned, then the rest
 * @param calm how many other sections concern them as a whole
 * @param inAll how much is silent, new or not
 * @param told how everything of theirs stands, so that the next one knows
 */
public record Digest(
        Colleague reader,
        @Nullable LocalDate since,
        LocalDate until,
        List<SectionNews> news,
        int calm,
        Silence inAll,
        Told told) {

    static final int A_WEEK = 7;

    /**
     * How much is silent.
     *
     * @param overdue 期限を過ぎて未報告
     * @param quiet しばらく更新なし
     */
    public record Silence(int overdue, int quiet) {

        static Silence of(Board board, LocalDate today) {
            return new Silence(
                    board.overdue(today).lines().size(),
                    board.quiet(today).lines().size());
        }
    }

    public Digest {
        news = List.copyOf(news);
    }

    /**
     * @param summaries what was written on the day of the last one or later, or in the last week
     * @param before what the last one told; {@link Told#NOTHING} for the first
     */
    static Digest of(Colleague reader, Board board, List<SummaryLine> summaries, Told before, LocalDate today) {
        long newest = summaries.stream().mapToLong(SummaryLine::id).max().orElse(0);
        Told now = Told.of(board, board.quiet(today).lines(), Math.max(newest, before.summary()), today);
        Map<Office, List<Reported>> lines = board.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.office().wholeSection(), LinkedHashMap::new, Collectors.toList()));
        Map<Office, List<SummaryLine>> written = summaries.stream()
                .filter(line -> line.id() > before.summary())
                .collect(Collectors.groupingBy(
                        line -> line.office().wholeSection(), LinkedHashMap::new, Collectors.toList()));
        var told = new Since(before, now, board.scale(), today);
        List<SectionNews> all = Stream.concat(lines.keySet().stream(), written.keySet().stream())
                .distinct()
                .map(section -> told.news(
                        section, lines.getOrDefault(section, List.of()), written.getOrDefault(section, List.of())))
                .toList();
        List<SectionNews> news = all.stream()
                .filter(section -> !section.isEmpty())
                .sorted(Comparator.comparingInt(SectionNews::rank))
                .toList();
        int calm = (int) all.stream()
                .filter(section -> section.isEmpty() && section.isWhole())
                .count();
        return new Digest(reader, before.day(), today, news, calm, Silence.of(board, today), now);
    }

    /** What the reader was told, and what there is now. */
    private record Since(Told before, Told now, HealthScale scale, LocalDate today) {

        SectionNews news(Office section, List<Reported> lines, List<SummaryLine> summaries) {
            List<SectionNews.Turned> turned = new ArrayList<>();
            List<Reported> reported = new ArrayList<>();
            List<Reported> amended = new ArrayList<>();
            for (Reported line : lines) {
                if (isTurn(line)) turned.add(new SectionNews.Turned(line, told(line)));
                else if (isNews(line)) (isMore(line) ? reported : amended).add(line);
            }
            turned.sort(SectionNews.worstFirst(scale));
            Found.@Nullable OfSection where = lines.isEmpty()
                    ? null
                    : new Found.OfSection(
                            lines.getFirst().where().plan(),
                            lines.getFirst().where().section());
            return new SectionNews(
                    section,
                    where,
                    lines.size(),
                    turned,
                    reported,
                    amended,
                    lines.stream().filter(became(Told.Mark::silent)).toList(),
                    Silence.of(new Board(scale, lines), today),
                    summaries);
        }

        private boolean isNews(Reported line) {
            if (before.knows(id(line))) return !now.of(id(line)).saysTheSame(before.of(id(line)));
            LocalDate heard = line.standing().heardOn();
            return heard != null && !heard.isBefore(today.minusDays(A_WEEK));
        }

        private boolean isMore(Reported line) {
            return now.of(id(line)).updates() > before.of(id(line)).updates();
        }

        /** Late, and was not or was it otherwise; not late any more; over, or no longer so. */
        private boolean isTurn(Reported line) {
            Told.Mark was = before.of(id(line));
            Told.Mark is = now.of(id(line));
            if (became(Told.Mark::late).test(line)) return true;
            Standing standing = line.standing();
            if (standing.grade() == null || Objects.equals(was.health(), is.health())) return false;
            Grade told = told(line);
            if (was.late()) return !is.late() || told != null;
            return isNews(line) && (standing.grade().closing() || told != null && told.closing());
        }

        private Predicate<Reported> became(Predicate<Told.Mark> what) {
            return line -> what.test(now.of(id(line))) && !what.test(before.of(id(line)));
        }

        private @Nullable Grade told(Reported line) {
            String health = before.of(id(line)).health();
            return health == null ? null : scale.grade(health).orElse(null);
        }

        private static long id(Reported line) {
            return line.where().initiative().id();
        }
    }

    /** Whether there is nothing to say. */
    public boolean isEmpty() {
        return news.isEmpty();
    }
}
