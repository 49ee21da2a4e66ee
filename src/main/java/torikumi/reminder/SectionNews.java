package torikumi.reminder;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.progress.Grade;
import torikumi.progress.HealthScale;
import torikumi.progress.Reported;
import torikumi.staff.Office;

/**
 * What is new in a section, as far as it concerns the reader of a digest.
 *
 * @param section by its name
 * @param where in the plan; null where nothing but summaries of it concerns the reader
 * @param size how many of its initiatives do
 * @param turned what has become late, or better, or is over: the worst first
 * @param reported on what else something was reported
 * @param amended of what else a report was corrected or taken back
 * @param quiet しばらく更新なし, what was not so before
 * @param silence how many there are of each, new or not
 * @param summaries what was written of it, or mended
 */
public record SectionNews(
        Office section,
        Found.@Nullable OfSection where,
        int size,
        List<Turned> turned,
        List<Reported> reported,
        List<Reported> amended,
        List<Reported> quiet,
        Digest.Silence silence,
        List<SummaryLine> summaries) {

    /**
     * An initiative that stands otherwise than the reader was told, and that matters.
     *
     * @param before the health that they were told; null for none, or where that is not known
     */
    public record Turned(Reported now, @Nullable Grade before) {}

    public SectionNews {
        turned = List.copyOf(turned);
        reported = List.copyOf(reported);
        amended = List.copyOf(amended);
        quiet = List.copyOf(quiet);
        summaries = List.copyOf(summaries);
    }

    /** Whether the reader hears of everything in it. */
    public boolean isWhole() {
        return where != null && where.section().size() == size;
    }

    /** Whether nothing but summaries is new. */
    public boolean isOnlySummaries() {
        return turned.isEmpty() && reported.isEmpty() && amended.isEmpty() && quiet.isEmpty();
    }

    boolean isEmpty() {
        return isOnlySummaries() && summaries.isEmpty();
    }

    /** 0 where something has become late, 1 where something else has turned, 2 for the rest. */
    int rank() {
        if (turned.isEmpty()) return 2;
        return turned.stream().anyMatch(each -> each.now.standing().isLate()) ? 0 : 1;
    }

    /** What is late from the worst on, then what is late no more, then what is over. */
    static Comparator<Turned> worstFirst(HealthScale scale) {
        return Comparator.comparingInt(turn -> {
            Grade grade = turn.now.standing().grade();
            int most = scale.grades().size();
            if (grade == null) return 2 * most;
            if (grade.late()) return most - scale.grades().indexOf(grade);
            return grade.closing() ? 2 * most + 1 : 2 * most;
        });
    }
}
