package torikumi.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.PlacesRenamed.Place;
import torikumi.plan.PlacesRenamed.Renaming;
import torikumi.plan.change.Compared;
import torikumi.plan.change.Renamed;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.intake.PlaceName;

/** Which names others know places by are no longer theirs. Pure. */
final class PlaceRenamings {

    private record Key(Place before, Place now) {}

    private final Map<Key, Renaming> renamings = new LinkedHashMap<>();

    private PlaceRenamings() {}

    /**
     * @param bothStand whether all are still there under their old names, too: in last year's plan
     * @param after the plan as it is now
     */
    static Optional<PlacesRenamed> of(
            Compared compared, boolean bothStand, PlanRow plan, StoredPlan after, Editor by, Instant at) {
        var found = new PlaceRenamings();
        for (Compared.Respelled each : compared.respelled()) found.respelled(each.before(), each.after(), bothStand);
        for (Renamed each : compared.renamed()) found.add(each.before(), each.after(), bothStand || !each.isGone());
        return found.event(plan, after, by, at, null);
    }

    /**
     * The same the other way round.
     *
     * @param undoes when they were renamed
     */
    static Optional<PlacesRenamed> undone(
            Compared compared, PlanRow plan, StoredPlan before, Editor by, Instant at, Instant undoes) {
        var found = new PlaceRenamings();
        for (Compared.Respelled each : compared.respelled()) found.respelled(each.after(), each.before(), false);
        for (Renamed each : compared.renamed())
            found.add(
                    each.after(), each.before(), before.standing().stream().anyMatch(unit -> unit.isIn(each.after())));
        return found.event(plan, before, by, at, undoes);
    }

    private void respelled(PlaceName before, PlaceName now, boolean stays) {
        if (!before.section().equals(now.section()))
            add(new PlaceName(before.section(), null), new PlaceName(now.section(), null), stays);
        if (before.unit() != null && now.unit() != null && !before.unit().equals(now.unit())) add(before, now, stays);
    }

    private void add(PlaceName before, PlaceName now, boolean stays) {
        renamings.putIfAbsent(new Key(place(before), place(now)), new Renaming(place(before), place(now), stays));
    }

    private static Place place(PlaceName name) {
        return new Place(name.section(), name.unit());
    }

    private Optional<PlacesRenamed> event(
            PlanRow plan, StoredPlan after, Editor by, Instant at, @Nullable Instant undoes) {
        List<Place> standing =
                after.standing().stream().map(unit -> place(unit.place())).toList();
        // What has yet another name by now has gone on before.
        List<Renaming> known = renamings.values().stream()
                .filter(renaming -> standing.stream()
                        .anyMatch(place -> place.section().equals(renaming.now().section())))
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlacesRenamed(plan.department, plan.id(), known, standing, by, at, undoes));
    }
}
