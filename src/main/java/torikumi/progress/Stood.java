package torikumi.progress;

import org.jspecify.annotations.Nullable;

/**
 * How an initiative stood on an earlier day, as the record reads now.
 *
 * @param heard whether anything had been reported by then; 報告なし where nothing had
 * @param grade the latest health that had been said; null where none had
 */
public record Stood(boolean heard, @Nullable Grade grade) {

    static final Stood UNHEARD = new Stood(false, null);
}
