package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.progress.Progress;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Source;
import torikumi.progress.Standing;

/**
 * Easy must not mean empty: an answer without words that leaves the health as it was is taken that many times in a row, then a
 * sentence is wanted.
 */
@Component
class EmptyAnswers {

    /** In a row. */
    static final int MOST = 3;

    private final ProgressHistory history;

    EmptyAnswers(ProgressHistory history) {
        this.history = history;
    }

    /** Whether a sentence is wanted before that can be recorded; what has been recorded from the same source stays so. */
    boolean isSentenceWanted(ReminderCard.Line line, Progress said, Source source) {
        Standing standing = line.reported().standing();
        if (!isEmpty(said, standing)) return false;
        List<ProgressUpdate> last =
                history.latest(line.reported().where().initiative().id(), MOST);
        return last.size() == MOST
                && last.stream().allMatch(update -> wasEmpty(update, standing))
                && history.from(List.of(source.key())).isEmpty();
    }

    private static boolean isEmpty(Progress said, Standing standing) {
        if (!said.isBare()) return false;
        return said.health() == null
                ? said.unchanged()
                : standing.grade() != null && standing.grade().key().equals(said.health());
    }

    /** Of several on the day on which the health changed, the one that changed it is not told apart: what names it is news. */
    private static boolean wasEmpty(ProgressUpdate update, Standing standing) {
        if (update.isWithdrawn() || !update.progress().isBare()) return false;
        LocalDate since = standing.since();
        return update.progress().health() == null
                ? update.progress().unchanged()
                : since != null && since.isBefore(update.asOf());
    }
}
