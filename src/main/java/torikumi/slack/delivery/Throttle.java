package torikumi.slack.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;

/**
 * How fast messages leave this process: one a second into each conversation, in the order in which they came, and none into a
 * workspace for as long as Slack has asked to wait, or for a while where it fails: each letter that runs into a failing Slack may
 * have arrived and has to be looked for. What several replicas send together, Slack paces.
 */
@Component
public class Throttle {

    // Slack: chat.postMessage, about one message per second and channel.
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private static final int REMEMBERED = 50_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Clock clock;
    private final Cache<Place, Instant> last;
    private final Cache<Place, Instant> places;
    private final Cache<String, Instant> turns;
    private final Cache<String, Instant> held;
    private final Cache<String, Integer> stumbles;
    private final Cache<String, Limited> limited;

    private record Place(String workspaceId, String conversationId) {}

    Throttle(Clock clock) {
        this.clock = clock;
        this.last = remembering();
        this.places = remembering();
        this.turns = remembering();
        this.held = remembering();
        this.stumbles = remembering();
        this.limited = remembering();
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
    public Optional<Instant> turn(String letterId, String conversationId) {
        Instant now = clock.instant();
        String workspace = CurrentWorkspace.get().id();
        Instant until = held.getIfPresent(workspace);
        if (until != null && until.isAfter(now)) return Optional.of(until);
        var place = new Place(workspace, conversationId);
        Instant turn = turns.get(letterId, id -> next(place, now));
        Instant free = turn.isAfter(now) ? places.getIfPresent(place) : leave(place, now);
        if (free != null && free.isAfter(turn)) turn = free;
        if (turn.isAfter(now)) return Optional.of(turn);
        turns.invalidate(letterId);
        return Optional.empty();
    }

    /** @return null where one leaves now; when the place is free where somebody left there late or was limited */
    private @Nullable Instant leave(Place place, Instant now) {
        var mine = now.plus(BETWEEN);
        Instant free =
                places.asMap().compute(place, (there, before) -> before != null && before.isAfter(now) ? before : mine);
        return free == mine ? null : free;
    }

    private void free(Place place, Instant from) {
        places.asMap().merge(place, from, (one, other) -> one.isAfter(other) ? one : other);
    }

    private Instant next(Place place, Instant now) {
        return last.asMap().merge(place, now, (before, wanted) -> {
            Instant free = before.plus(BETWEEN);
            return free.isAfter(wanted) ? free : wanted;
        });
    }

    /**
     * Slack asked to wait. It does not say whether it is the conversation that is too busy or the workspace: the first time it is
     * taken for the conversation, and for the workspace where another conversation is told so before that is over.
     */
    public void hold(String conversationId, Duration wait) {
        var place = new Place(CurrentWorkspace.get().id(), conversationId);
        Instant now = clock.instant();
        Limited before = limited.asMap().put(place.workspaceId, new Limited(place, now.plus(wait)));
        free(place, now.plus(wait));
        if (before != null && !before.place.equals(place) && before.until.isAfter(now)) hold(wait);
    }

    private record Limited(Place place, Instant until) {}

    /** Slack asked to wait with whatever it is. */
    public void hold(Duration wait) {
        rest(CurrentWorkspace.get().id(), clock.instant().plus(wait));
    }

    private void rest(String workspace, Instant until) {
        held.asMap().merge(workspace, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Slack failed: nothing leaves for 1 s, 2 s, 4 s and so on, at most a minute. */
    public void stumbled() {
        String workspace = CurrentWorkspace.get().id();
        Instant now = clock.instant();
        Instant until = held.getIfPresent(workspace);
        // Those that were on their way with the first that stumbled.
        if (until != null && until.isAfter(now)) return;
        int before = stumbles.asMap().merge(workspace, 1, Integer::sum) - 1;
        rest(workspace, now.plusSeconds(Math.min(60, 1L << Math.min(before, 6))));
    }

    /** Slack took a message. */
    public void answered() {
        stumbles.invalidate(CurrentWorkspace.get().id());
    }
}
