package torikumi.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torikumi.platform.FiscalYear;

/**
 * One line of the history of what was brought in.
 *
 * @param id opaque, to hand back
 * @param fingerprint SHA-256 of the file's bytes, in hex
 * @param size of the file in bytes
 * @param by who brought it in
 * @param settledBy who applied, dropped or undid it last; null while it waits
 */
public record PastImport(
        String id,
        String department,
        FiscalYear year,
        String fileName,
        String fingerprint,
        long size,
        State state,
        Editor by,
        Instant at,
        @Nullable Editor settledBy,
        @Nullable Instant settledAt) {

    /** The names are kept in rows. */
    public enum State {
        WAITING,
        APPLIED,
        DROPPED,
        UNDONE
    }
}
