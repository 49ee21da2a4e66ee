package torikumi.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What became of asking about one initiative for one due date.
 *
 * @param answeredAt when it was recorded; null where nothing was, or what was has been withdrawn
 * @param endedAt when nothing was left to answer; null while something is
 */
public record Response(
        long initiativeId,
        LocalDate due,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt) {}
