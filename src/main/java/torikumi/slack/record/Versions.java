package torikumi.slack.record;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.plan.Found;
import torikumi.plan.PlanDirectory;
import torikumi.progress.HistoryEntry;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressUpdate;

/** Finds what was recorded, by the id of one of its versions or the name that buttons and forms carry. */
@Component
class Versions {

    private final ProgressHistory history;
    private final PlanDirectory plans;

    Versions(ProgressHistory history, PlanDirectory plans) {
        this.history = history;
        this.plans = plans;
    }

    /** The initiative that a version is about. */
    Optional<Found.OfInitiative> about(long updateId) {
        return newest(updateId).flatMap(this::about);
    }

    Optional<Found.OfInitiative> about(ProgressUpdate update) {
        return plans.initiative(update.initiativeId());
    }

    Optional<Long> named(UUID ref) {
        return history.named(ref);
    }

    UUID name(long updateId) {
        return history.entry(updateId).orElseThrow().versions().stream()
                .filter(version -> version.id() == updateId)
                .findFirst()
                .orElseThrow()
                .ref();
    }

    /** The newest version of the update that has this one. */
    Optional<ProgressUpdate> newest(long updateId) {
        return history.entry(updateId).map(HistoryEntry::newest);
    }

    /** What somebody reported last and has not taken back, of the initiative or at all. */
    Optional<HistoryEntry> lastOf(String personId, Found.@Nullable OfInitiative about) {
        return history.lastOf(
                personId, about == null ? null : about.initiative().id());
    }
}
