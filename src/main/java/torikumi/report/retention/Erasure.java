package torikumi.report.retention;

import java.time.Instant;

/**
 * What was erased of a plan's year at once.
 *
 * @param years the setting by which it was done
 * @param updates versions that lost their words
 * @param marks edits and deletions in the chat
 * @param summaries versions of what leads wrote
 * @param letters deliveries
 */
public record Erasure(int years, int updates, int marks, int summaries, int letters, Instant at) {}
