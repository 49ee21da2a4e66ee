package torikumi.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.platform.FiscalYear;

/** A plan as somebody changes it by hand: the document that would say so, and which of its lines and sections go on. Pure. */
final class ByHand {

    private static final class Place {
        PlaceName name;
        final @Nullable PlaceName before;
        final @Nullable String mission;
        final @Nullable String missionFrom;
        final List<Line> lines = new ArrayList<>();

        Place(PlaceName name) {
            this.name = name;
            before = null;
            mission = null;
            missionFrom = null;
        }

        Place(StoredUnit unit) {
            name = unit.place();
            before = unit.place();
            mission = unit.mission();
            missionFrom = unit.missionFrom();
            unit.live().forEach(item -> lines.add(new Line(item.code().toString(), item(item))));
        }

        private static Item item(StoredItem item) {
            return new Item(item.wording(), item.fields(), item.jointWith());
        }
    }

    /** @param code null for one that is new */
    private record Line(@Nullable String code, Item item) {}

    private final StoredPlan plan;
    private final List<Place> places = new ArrayList<>();

    ByHand(StoredPlan plan) {
        this.plan = plan;
        plan.standing().forEach(unit -> places.add(new Place(unit)));
    }

    /** @return whether everything that it names is there */
    boolean edit(PlanEdit edit) {
        return switch (edit) {
            case PlanEdit.AddInitiative(var section, var wording) ->
                !wording.isBlank()
                        && place(section).map(place -> add(place, wording)).orElse(false);
            case PlanEdit.Reword(var code, var wording) ->
                !wording.isBlank() && replace(code, line -> new Line(code, with(line.item(), wording)));
            case PlanEdit.RemoveInitiative(var code) -> replace(code, line -> null);
            case PlanEdit.RenameSection(var section, var name) -> rename(section, name);
            case PlanEdit.RemoveSection(var section) ->
                places.removeIf(place -> place.name.section().equals(section)
                        || place.name.inBrackets().equals(section));
        };
    }

    /** The one of that name, added where there is none. */
    private Optional<Place> place(String name) {
        return PlaceName.parse(name).map(parsed -> places.stream()
                .filter(place -> place.name.equals(parsed))
                .findFirst()
                .orElseGet(() -> {
                    var added = new Place(parsed);
                    places.add(added);
                    return added;
                }));
    }

    private static boolean add(Place place, String wording) {
        return place.lines.add(new Line(null, new Item(wording.strip(), Map.of())));
    }

    private interface Change {

        @Nullable
        Line of(Line line);
    }

    private boolean replace(String code, Change change) {
        for (Place place : places)
            for (int i = 0; i < place.lines.size(); i++)
                if (code.equals(place.lines.get(i).code())) {
                    Line changed = change.of(place.lines.remove(i));
                    if (changed != null) place.lines.add(i, changed);
                    return true;
                }
        return false;
    }

    private static Item with(Item item, String wording) {
        return new Item(wording.strip(), item.fields(), item.jointWith());
    }

    private boolean rename(String section, String name) {
        boolean isTaken = places.stream().anyMatch(place -> place.name.section().equals(name));
        List<Place> renamed = places.stream()
                .filter(place -> place.name.section().equals(section))
                .toList();
        if (isTaken || renamed.isEmpty() || PlaceName.parse(name).isEmpty()) return false;
        renamed.forEach(place -> place.name = new PlaceName(name.strip(), place.name.unit()));
        return true;
    }

    PlanDocument document(String department, FiscalYear year) {
        return new PlanDocument(
                department,
                year,
                plan.vision(),
                plan.policy(),
                places.stream()
                        .filter(place -> !place.lines.isEmpty())
                        .map(place -> new Row(
                                place.name.section(),
                                place.name.unit(),
                                place.mission,
                                place.missionFrom,
                                place.lines.stream().map(Line::item).toList()))
                        .toList(),
                List.of());
    }

    /** Nothing of it is guessed. */
    List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        List<String> removed = removed();
        int written = 0;
        for (Place place : places) {
            if (place.lines.isEmpty()) continue;
            PlaceName before = place.before;
            Decision section = before == null
                    ? new Decision.SectionIsNew(place.name.section())
                    : new Decision.SectionIs(place.name.section(), before.section());
            boolean isAsBefore = before != null && before.section().equals(place.name.section());
            if (!isAsBefore && !decisions.contains(section)) decisions.add(section);
            for (Line line : place.lines) {
                written++;
                if (line.code() != null) decisions.add(new Decision.SameInitiative(written, line.code()));
                else for (String code : removed) decisions.add(new Decision.AnotherInitiative(written, code));
            }
        }
        return decisions;
    }

    private List<String> removed() {
        List<String> kept = places.stream()
                .flatMap(place -> place.lines.stream())
                .map(Line::code)
                .filter(Objects::nonNull)
                .toList();
        return plan.units().stream()
                .flatMap(unit -> unit.live().stream())
                .map(item -> item.code().toString())
                .filter(code -> !kept.contains(code))
                .toList();
    }
}
