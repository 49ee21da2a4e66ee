package torikumi.progress;

import java.time.Instant;

/**
 * A lead agreed that the public wording of one version may be published. A later version needs its own.
 *
 * @param updateId the version
 */
public record Approval(long updateId, Author approver, Instant at) {}
