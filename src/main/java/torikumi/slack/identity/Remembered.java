package torikumi.slack.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.staff.Belongings;
import torikumi.staff.Belongings.Known;
import torikumi.staff.Departures;

/** What Slack said of people, kept for every process and after a restart. What Slack says holds, whether it can be kept or not. */
final class Remembered {

    private static final Logger log = LoggerFactory.getLogger(Remembered.class);

    private final Belongings belongings;
    private final Departures departures;
    private final Clock clock;

    Remembered(Belongings belongings, Departures departures, Clock clock) {
        this.belongings = belongings;
        this.departures = departures;
        this.clock = clock;
    }

    /** @param known null where they are gone */
    void note(String workspaceId, String userId, @Nullable Known known) {
        inStore(workspaceId, userId, () -> {
            Instant now = clock.instant();
            if (known == null) {
                belongings.forget(userId);
                departures.left(userId, now);
            } else {
                belongings.met(userId, known, now);
                departures.listed(userId, now);
            }
        });
    }

    /**
     * Something about a person of the current workspace has changed.
     *
     * @param known null where they are gone
     */
    void changed(String userId, @Nullable Known known) {
        Instant now = clock.instant();
        if (known == null) {
            belongings.forget(userId);
            departures.left(userId, now);
            return;
        }
        // Of thousands who never came here nothing is kept.
        if (belongings.recall(userId, now).isPresent()) belongings.met(userId, known, now);
        departures.back(userId);
    }

    void forget(String workspaceId, String userId) {
        inStore(workspaceId, userId, () -> belongings.forget(userId));
    }

    Optional<Known> recalled(String workspaceId, String userId) {
        try {
            return CurrentWorkspace.within(
                    new Workspace(workspaceId), () -> belongings.recall(userId, clock.instant()));
        } catch (RuntimeException e) {
            log.debug("Nobody can be recalled: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static void inStore(String workspaceId, String userId, Runnable work) {
        try {
            CurrentWorkspace.within(new Workspace(workspaceId), work);
        } catch (RuntimeException e) {
            log.debug(
                    "What is known of {} was not kept: {}", userId, e.getClass().getSimpleName());
        }
    }
}
