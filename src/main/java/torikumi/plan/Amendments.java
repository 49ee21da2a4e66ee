package torikumi.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.PlanAmended.Amendment;
import torikumi.plan.PlanAmended.Kind;
import torikumi.plan.change.PlanChange;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.intake.PlaceName;

/** What a change of a plan is to those who work by it: each amendment with the office whose it is. Pure. */
final class Amendments {

    private final Map<Code, PlaceName> places;
    private final ToLongFunction<Code> ids;

    private Amendments(StoredPlan after, ToLongFunction<Code> ids) {
        this.places = after.units().stream()
                .flatMap(unit -> unit.items().stream().map(item -> Map.entry(item.code(), unit.place())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.ids = ids;
    }

    /**
     * @param after the plan once it is changed
     * @param ids each initiative's number in the database
     */
    static List<Amendment> of(PlanChange change, StoredPlan after, ToLongFunction<Code> ids) {
        var amendments = new Amendments(after, ids);
        return change.changes().stream().flatMap(amendments::of).toList();
    }

    /** A plan that was brought in or taken back. */
    static Amendment ofWhole(Kind kind, PlanRow plan) {
        return ofDepartment(kind, null, String.valueOf(plan.fiscalYear));
    }

    private Stream<Amendment> of(PlanChange.Change change) {
        return switch (change) {
            case PlanChange.VisionChanged c -> Stream.of(ofDepartment(Kind.VISION, c.before(), c.after()));
            case PlanChange.PolicyChanged c -> Stream.of(ofDepartment(Kind.POLICY, c.before(), c.after()));
            case PlanChange.RowRespelled c -> both(Kind.PLACE_RENAMED, null, c.before(), c.after());
            case PlanChange.RowAdded c -> Stream.of(ofPlace(Kind.PLACE_ADDED, c.place(), null, c.mission()));
            case PlanChange.RowReturned c -> Stream.of(ofPlace(Kind.PLACE_ADDED, c.place(), null, null));
            case PlanChange.RowRemoved c -> Stream.of(ofPlace(Kind.PLACE_REMOVED, c.place(), null, null));
            case PlanChange.MissionChanged c ->
                Objects.equals(c.before(), c.after())
                        ? Stream.of()
                        : Stream.of(ofPlace(Kind.MISSION, c.place(), c.before(), c.after()));
            case PlanChange.InitiativeAdded c ->
                Stream.of(ofInitiative(Kind.INITIATIVE_ADDED, c.code(), null, c.wording()));
            case PlanChange.InitiativeReworded c ->
                Stream.of(ofInitiative(Kind.INITIATIVE_REWORDED, c.code(), c.before(), c.after()));
            case PlanChange.InitiativeMoved c ->
                both(Kind.INITIATIVE_MOVED, ids.applyAsLong(c.code()), c.from(), c.to());
            case PlanChange.InitiativeWithdrawn c ->
                Stream.of(ofInitiative(Kind.INITIATIVE_WITHDRAWN, c.code(), c.wording(), null));
            case PlanChange.InitiativeReturned c ->
                Stream.of(ofInitiative(Kind.INITIATIVE_RETURNED, c.code(), null, c.wording()));
            case PlanChange.FieldsChanged c ->
                Stream.of(ofInitiative(
                        Kind.FIELDS, c.code(), differing(c.before(), c.after()), differing(c.after(), c.before())));
            case PlanChange.JointOwnersChanged c ->
                Stream.of(ofInitiative(Kind.FIELDS, c.code(), names(c.before()), names(c.after())));
            case PlanChange.RowsReordered c -> Stream.of(ofDepartment(Kind.ORDER, null, null));
            case PlanChange.InitiativesReordered c -> Stream.of(ofPlace(Kind.ORDER, c.place(), null, null));
        };
    }

    private static Amendment ofDepartment(Kind kind, @Nullable String before, @Nullable String after) {
        return new Amendment(kind, null, null, null, before, after);
    }

    private static Amendment ofPlace(Kind kind, PlaceName place, @Nullable String before, @Nullable String after) {
        return new Amendment(kind, place.section(), place.unit(), null, before, after);
    }

    private Amendment ofInitiative(Kind kind, Code code, @Nullable String before, @Nullable String after) {
        PlaceName place = places.get(code);
        return new Amendment(kind, place.section(), place.unit(), ids.applyAsLong(code), before, after);
    }

    /** What goes from one section to another concerns both. */
    private static Stream<Amendment> both(Kind kind, @Nullable Long initiative, PlaceName before, PlaceName after) {
        String was = before.inBrackets();
        String is = after.inBrackets();
        if (before.section().equals(after.section()))
            return Stream.of(new Amendment(kind, after.section(), null, initiative, was, is));
        return Stream.of(before, after)
                .map(place -> new Amendment(kind, place.section(), place.unit(), initiative, was, is));
    }

    private static @Nullable String names(List<String> sections) {
        return sections.isEmpty() ? null : String.join("・", sections);
    }

    /** The columns that are not the same in the other; null where there are none. */
    private static @Nullable String differing(Map<String, String> fields, Map<String, String> other) {
        Map<String, String> differing = new LinkedHashMap<>(fields);
        differing.entrySet().removeAll(other.entrySet());
        List<String> lines = new ArrayList<>();
        differing.forEach((heading, value) -> lines.add(heading + ": " + value));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }
}
