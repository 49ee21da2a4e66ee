package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What of an update counts for the standing.
 *
 * @param id of its newest version
 * @param entrySaidAt when it was first said
 * @param saidAt when its newest version was said
 */
record Fact(
        long id,
        LocalDate asOf,
        Instant entrySaidAt,
        String entryKey,
        Instant saidAt,
        @Nullable String health,
        @Nullable Integer percentage)
        implements Comparable<Fact> {

    /** By the day it refers to, then by when it was said, then by its source; never by when it arrived. */
    private static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::asOf).thenComparing(Fact::entrySaidAt).thenComparing(Fact::entryKey);

    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }
}
