package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a progress update, as it was written once and for all. What was said first is version 1; a correction or a
 * withdrawal is a further version that names the one it replaces.
 *
 * @param id of this version
 * @param ref names this version where people see it; nobody finds another by counting
 * @param version from 1
 * @param replaces the id of the version before; null for version 1
 * @param progress with its date; for a withdrawal, what was withdrawn
 * @param grade the health, in the scale's present words; null where none was said
 * @param author who wrote this version, which for a correction may be another person
 * @param source where this version came from
 * @param recordedAt when this version was written down
 * @param why the reason for a correction; empty for the others
 */
public record ProgressUpdate(
        long id,
        UUID ref,
        long initiativeId,
        int version,
        Kind kind,
        @Nullable Long replaces,
        Progress progress,
        @Nullable Grade grade,
        Author author,
        Source source,
        Instant recordedAt,
        String why) {

    public enum Kind {
        RECORDED,
        CORRECTED,
        WITHDRAWN
    }

    /** The day it refers to. */
    public LocalDate asOf() {
        return Objects.requireNonNull(progress.asOf());
    }

    ProgressUpdate withId(long given) {
        return new ProgressUpdate(
                given, ref, initiativeId, version, kind, replaces, progress, grade, author, source, recordedAt, why);
    }

    /** 訂正あり. */
    public boolean isCorrected() {
        return kind == Kind.CORRECTED;
    }

    public boolean isWithdrawn() {
        return kind == Kind.WITHDRAWN;
    }
}
