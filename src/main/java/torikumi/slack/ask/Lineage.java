package torikumi.slack.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.PlanWordings;
import torikumi.progress.Reported;

/**
 * What an initiative goes on from, and what goes on from it.
 *
 * @param before those of the year before, as they stood last
 * @param after those of the year after
 * @param amended since when it reads otherwise than it was published; null where it reads as it was
 */
record Lineage(List<Reported> before, List<Found.OfInitiative> after, PlanWordings.@Nullable Amended amended) {

    static final Lineage NONE = new Lineage(List.of(), List.of());

    Lineage(List<Reported> before, List<Found.OfInitiative> after) {
        this(before, after, null);
    }

    Lineage {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
