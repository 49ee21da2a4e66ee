package torikumi.report.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;

/**
 * 黒塗り: a passage that is blacked out wherever it stands in what is handed out.
 *
 * @param updateId version 1 of the update it was chosen in; null where it was chosen in the log of changes
 * @param passage empty for all that the update says in words
 * @param reason as it was typed; empty where the ground says it
 */
public record Redaction(
        long id, @Nullable Long updateId, String passage, Ground ground, String reason, Colleague by, Instant at) {

    /** Why something is not disclosed, as acts and ordinances on disclosure name it (情報公開法, 5条). Kept in rows, so the names do not change. */
    public enum Ground {
        PERSON,
        BUSINESS,
        SAFETY,
        DELIBERATION,
        AFFAIRS,
        OTHER
    }

    /** Why, apart from where. */
    public record Why(Ground ground, String reason) {}

    public Why why() {
        return new Why(ground, reason);
    }
}
