package torikumi.plan.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import torikumi.plan.change.ItemMatches.Kept;
import torikumi.plan.change.ItemMatches.Written;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;

/** Which of a plan's places and initiatives those of a document are: in a change, and from one year to the next. */
final class Matching {

    private final StoredPlan plan;
    private final PlanDocument document;
    private final List<Renamed> renamed;
    /** For each row of the document its unit's index in the plan, -1 where it has none. */
    private final List<Integer> units = new ArrayList<>();
    /** For each unit of the plan its place, as the document spells it. */
    private final List<PlaceName> places = new ArrayList<>();

    private final List<Written> written = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final ItemMatches items;
    private final Map<String, Integer> byKey = new HashMap<>();

    Matching(StoredPlan plan, PlanDocument document, Answers answers) {
        this.plan = plan;
        this.document = document;
        renamed = Renames.of(plan, document, answers);
        rows();
        for (int row = 0; row < units.size(); row++)
            for (Item item : document.rows().get(row).items())
                written.add(
                        new Written(written.size() + 1, place(document.rows().get(row)), units.get(row), item));
        for (int i = 0; i < places.size(); i++)
            for (StoredPlan.StoredItem item : plan.units().get(i).items())
                kept.add(new Kept(i, places.get(i).section(), item));
        items = ItemMatches.of(written, kept, answers, this::isNear);
    }

    static PlaceName place(Row row) {
        return new PlaceName(row.section(), row.unit());
    }

    private void rows() {
        for (int i = 0; i < plan.units().size(); i++) {
            places.add(plan.units().get(i).place());
            byKey.put(Renames.key(places.get(i)), i);
        }
        for (Row row : document.rows()) {
            PlaceName place = place(row);
            int unit = unitOf(place);
            units.add(unit);
            if (unit >= 0) places.set(unit, place);
        }
        // What was taken out of a section before goes with it.
        Map<String, String> sections = renamed.stream()
                .filter(each -> each.isIt() && each.after().unit() == null)
                .collect(Collectors.toMap(
                        each -> each.before().section(), each -> each.after().section()));
        for (int i = 0; i < places.size(); i++) {
            PlaceName place = places.get(i);
            if (units.contains(i) || !sections.containsKey(place.section())) continue;
            var now = new PlaceName(sections.get(place.section()), place.unit());
            if (!places.contains(now)) places.set(i, now);
        }
    }

    private int unitOf(PlaceName row) {
        return index(row)
                .or(() -> row.unit() == null
                        ? Optional.empty()
                        : Renames.whatIs(renamed, row).flatMap(this::index))
                .or(() -> Renames.whatIs(renamed, new PlaceName(row.section(), null))
                        .flatMap(section -> index(new PlaceName(section.section(), row.unit()))))
                .orElse(-1);
    }

    private Optional<Integer> index(PlaceName name) {
        return Optional.ofNullable(byKey.get(Renames.key(name)));
    }

    /** Whether what is written stands in the other's unit, or in a section that goes on from the one in which the other stands. */
    boolean isNear(Written one, Kept other) {
        StoredUnit unit = plan.units().get(other.unit());
        return one.unit() == other.unit()
                || renamed.stream()
                        .anyMatch(each -> each.after().section().equals(one.section()) && unit.isIn(each.before()));
    }

    List<Renamed> renamed() {
        return renamed;
    }

    List<Compared.Respelled> respelled() {
        List<Compared.Respelled> respelled = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            PlaceName before = plan.units().get(i).place();
            if (!before.equals(places.get(i))) respelled.add(new Compared.Respelled(before, places.get(i)));
        }
        return respelled;
    }

    List<Integer> units() {
        return units;
    }

    List<PlaceName> places() {
        return places;
    }

    List<Written> written() {
        return written;
    }

    /** All of the plan, what was taken out of it too. */
    List<Kept> kept() {
        return kept;
    }

    ItemMatches items() {
        return items;
    }
}
