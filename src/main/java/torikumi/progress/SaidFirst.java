package torikumi.progress;

import java.time.Instant;

/**
 * When what a version is of was said.
 *
 * @param updateId the version
 * @param at when it was said first, whatever was corrected later
 * @param inBulk whether the version came by one press about several initiatives: what was corrected by hand did not
 */
public record SaidFirst(long updateId, Instant at, boolean inBulk) {}
