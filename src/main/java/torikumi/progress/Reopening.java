package torikumi.progress;

import java.time.Instant;

/** A closed initiative was opened again. */
public record Reopening(long id, long initiativeId, Author by, String reason, Instant at) {}
