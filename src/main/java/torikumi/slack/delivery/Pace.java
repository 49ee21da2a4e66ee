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
 * workspace for as long as Slack has asked to wait, or for a while where it fails: each letter that runs into a failing Slack may
 * have arrived and has to be looked for. What several replicas send together, Slack paces.
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
    private final Cache<String, Integer> stumbles;

    private record Place(String workspaceId, String conversationId) {}

    Pace(Clock clock) {
        this.clock = clock;
        this.last = remembering();
        this.turns = remembering();
        this.held = remembering();
        this.stumbles = remembering();
    }

    private static <K, V> Cache<K, V> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(KEPT)
                .build();
    }

    /**
     * A letter's turn; whoever comes too early keeps hers.
     *
     * @return when it may leave; empty where it may leave now
     */
    Optional<Instant> turn(String letterId, String conversationId) {
        Instant now = clock.instant();
        String workspace = CurrentWorkspace.get().id();
        Instant until = held.getIfPresent(workspace);
        if (until != null && until.isAfter(now)) return Optional.of(until);
        Instant turn = turns.get(letterId, id -> next(new Place(workspace, conversationId), now));
        if (turn.isAfter(now)) return Optional.of(turn);
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
        hold(CurrentWorkspace.get().id(), clock.instant().plus(wait));
    }

    private void hold(String workspace, Instant until) {
        held.asMap().merge(workspace, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Slack failed: nothing leaves for 1 s, 2 s, 4 s and so on, at most a minute. */
    void stumbled() {
        String workspace = CurrentWorkspace.get().id();
        Instant now = clock.instant();
        Instant until = held.getIfPresent(workspace);
        // Those that were on their way with the first that stumbled.
        if (until != null && until.isAfter(now)) return;
        int before = stumbles.asMap().merge(workspace, 1, Integer::sum) - 1;
        hold(workspace, now.plusSeconds(Math.min(60, 1L << Math.min(before, 6))));
    }

    /** Slack took a message. */
    void answered() {
        stumbles.invalidate(CurrentWorkspace.get().id());
    }
}
