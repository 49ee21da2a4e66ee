package torikumi.report.evaluation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Author;
import torikumi.progress.Grade;

/**
 * One version of what people decided about an initiative, as it was written once and for all.
 *
 * @param version from 1
 * @param direction null where nobody has chosen one
 * @param grade 自己評価, in the scale's present words; null where nobody has chosen one
 * @param results what was achieved, in a person's words; empty where the updates' own words are enough
 * @param issues 課題; empty where none were written
 * @param author as what they wrote it then
 */
public record Evaluation(
        long id,
        int version,
        @Nullable Direction direction,
        @Nullable Grade grade,
        String results,
        String issues,
        Author author,
        Instant writtenAt) {

    /** Whether all that is asked for was chosen, so that it can be confirmed. */
    public boolean isComplete() {
        return direction != null && grade != null;
    }
}
