package torikumi.slack.ask;

import java.util.List;
import torikumi.plan.Found;
import torikumi.progress.Reported;

/**
 * What an initiative goes on from, and what goes on from it.
 *
 * @param before those of the year before, as they stood last
 * @param after those of the year after
 */
record Lineage(List<Reported> before, List<Found.OfInitiative> after) {

    static final Lineage NONE = new Lineage(List.of(), List.of());

    Lineage {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
