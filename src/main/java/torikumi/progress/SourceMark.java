package torikumi.progress;

import java.time.Instant;

/**
 * What later became of the message that a version came from. The version stays as it is.
 *
 * @param updateId the version
 * @param at when the message was edited or deleted
 */
public record SourceMark(long updateId, Kind kind, Instant at) {

    public enum Kind {
        EDITED,
        DELETED
    }
}
