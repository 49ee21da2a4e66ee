package torikumi.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;
import torikumi.staff.Post;

/**
 * A closed initiative was opened again.
 *
 * @param post as what; null for an administrator who acts for no office of it
 */
public record Reopening(
        long id, long initiativeId, Colleague by, @Nullable Post post, String reason, Instant at) {}
