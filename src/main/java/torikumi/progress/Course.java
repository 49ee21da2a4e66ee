package torikumi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What the updates of an initiative add up to, taken in order. The same for the same updates, whatever the order they arrived in.
 *
 * @param health the latest that was said
 * @param since the day from which it was said without another between
 * @param healthSaidAt when the latest health was said
 * @param last the last update; null where there is none
 * @param heardAt when something was said last, in whatever place of the order
 */
record Course(
        @Nullable String health,
        @Nullable LocalDate since,
        @Nullable Instant healthSaidAt,
        @Nullable Integer percentage,
        @Nullable Fact last,
        @Nullable Instant heardAt,
        int updates) {

    static final Course EMPTY = new Course(null, null, null, null, null, null, 0);

    static Course of(Collection<Fact> facts) {
        return facts.stream().sorted().reduce(EMPTY, Course::then, (one, other) -> {
            throw new IllegalStateException("a course is taken in order");
        });
    }

    boolean endsBefore(Fact fact) {
        return last == null || last.compareTo(fact) < 0;
    }

    /** With one more that comes after all others. */
    Course then(Fact fact) {
        if (!endsBefore(fact)) throw new IllegalArgumentException(fact + " does not come after " + last);
        boolean says = fact.health() != null;
        return new Course(
                says ? fact.health() : health,
                says && !fact.health().equals(health) ? fact.asOf() : since,
                says ? fact.saidAt() : healthSaidAt,
                fact.percentage() != null ? fact.percentage() : percentage,
                fact,
                heardAt == null || heardAt.isBefore(fact.entrySaidAt()) ? fact.entrySaidAt() : heardAt,
                updates + 1);
    }
}
