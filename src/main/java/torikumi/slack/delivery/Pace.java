package torikumi.slack.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;

/**
 * How fast messages leave this process: one a second into each conversation, in the order in which they came, and none into a
 * workspace for as long as Slack has asked to wait. What several replicas send together, Slack paces.
 */
@Component
class Pace {

    // Slack: chat.postMessage, about one message per second and channel.
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final int REMEMBERED = 50_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<Place, Instant> last;
    private final Cache<String, Instant> turns;
    private final Cache<String, Instant> held;

    private record Place(String workspaceId, String conversationId) {}

    Pace(Clock clock) {
        this.clock = clock;
        this.last = remembering();
        this.turns = remembering();
        this.held = remembering();
    }

    private static <K> Cache<K, Instant> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(KEPT)
                .build();
    }

    /**
     * A letter's turn; whoever comes too early keeps hers.
     *
     * @return how long it has to wait; empty where it may leave now
     */
    Optional<Duration> turn(String letterId, String conversationId) {
        Instant now = clock.instant();
        String workspace = CurrentWorkspace.get().id();
        Instant until = held.getIfPresent(workspace);
        if (until != null && until.isAfter(now)) return Optional.of(Duration.between(now, until));
        Instant turn = turns.get(letterId, id -> next(new Place(workspace, conversationId), now));
        if (turn.isAfter(now)) return Optional.of(Duration.between(now, turn));
        turns.invalidate(letterId);
        return Optional.empty();
    }

    private Instant next(Place place, Instant now) {
        return last.asMap().merge(place, now, (before, wanted) -> {
            Instant free = before.plus(BETWEEN);
            return free.isAfter(wanted) ? free : wanted;
        });
    }

    /** Slack asked to wait. */
    void hold(Duration wait) {
        held.put(CurrentWorkspace.get().id(), clock.instant().plus(wait));
    }
}
