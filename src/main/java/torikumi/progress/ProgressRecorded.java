package torikumi.progress;

/**
 * A version came into the record: an update, a correction or a withdrawal. Published once the standing has taken it in, in the same
 * transaction.
 *
 * @param update the version; what it replaces it names itself
 */
public record ProgressRecorded(ProgressUpdate update) {}
