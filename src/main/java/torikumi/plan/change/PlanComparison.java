package torikumi.plan.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.ItemMatches.Kept;
import torikumi.plan.change.ItemMatches.Written;
import torikumi.plan.change.PlanChange.Change;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;

/**
 * Compares a document with the stored plan of the same department and year. Codes stay: an initiative keeps its own when it is
 * reworded or moved, one that is new gets the next number its unit has never used, one that is gone is withdrawn with its number.
 */
public final class PlanComparison {

    private final StoredPlan plan;
    private final PlanDocument document;
    private final Matching matching;
    private final List<Change> changes = new ArrayList<>();

    private PlanComparison(StoredPlan plan, PlanDocument document, Matching matching) {
        this.plan = plan;
        this.document = document;
        this.matching = matching;
    }

    /** @return empty when the document says what is stored already; a first import is compared with {@link StoredPlan#EMPTY} */
    public static PlanChange of(StoredPlan plan, PlanDocument document) {
        return of(plan, document, Answers.NONE).change();
    }

    /** @param answers what a person put right */
    public static Compared of(StoredPlan plan, PlanDocument document, Answers answers) {
        var matching = new Matching(plan, document, answers);
        var comparison = new PlanComparison(plan, document, matching);
        comparison.compare();
        Map<Integer, List<Kept>> befores = new HashMap<>();
        for (Written one : matching.written())
            befores.put(one.number(), matching.items().of(one).stream().toList());
        return Compared.of(matching, befores, new PlanChange(comparison.changes));
    }

    /** What of another year's plan goes on in the document; the change is that to a plan of its own. */
    public static Compared withLastYear(StoredPlan lastYear, PlanDocument document, Answers answers) {
        var matching = new Matching(lastYear, document, answers);
        return Compared.of(matching, Succession.of(matching, answers), of(StoredPlan.EMPTY, document));
    }

    private void compare() {
        if (!Objects.equals(plan.vision(), document.vision()))
            changes.add(new PlanChange.VisionChanged(plan.vision(), document.vision()));
        if (!Objects.equals(plan.policy(), document.policy()))
            changes.add(new PlanChange.PolicyChanged(plan.policy(), document.policy()));
        Map<PlaceName, String> shortNames = rows();
        initiatives(shortNames);
        removedRows();
        order();
    }

    private Map<PlaceName, String> rows() {
        Map<PlaceName, String> shortNames = ShortNames.of(
                IntStream.range(0, document.rows().size())
                        .filter(i -> matching.units().get(i) < 0)
                        .mapToObj(i -> Matching.place(document.rows().get(i)))
                        .toList(),
                plan.units().stream().map(StoredUnit::shortName).toList());
        renamedRows();
        for (int i = 0; i < document.rows().size(); i++)
            row(document.rows().get(i), matching.units().get(i), shortNames);
        return shortNames;
    }

    /** First of all, so that every other change finds the names that the document uses. */
    private void renamedRows() {
        for (int i = 0; i < plan.units().size(); i++) {
            PlaceName before = plan.units().get(i).place();
            PlaceName after = matching.places().get(i);
            if (!before.equals(after)) changes.add(new PlanChange.RowRespelled(before, after));
        }
    }

    private void row(Row row, int index, Map<PlaceName, String> shortNames) {
        PlaceName place = Matching.place(row);
        if (index < 0) {
            changes.add(new PlanChange.RowAdded(
                    place, Objects.requireNonNull(shortNames.get(place)), row.mission(), row.missionFrom()));
            return;
        }
        StoredUnit unit = plan.units().get(index);
        if (plan.isDropped(unit)) changes.add(new PlanChange.RowReturned(place));
        if (!Objects.equals(unit.mission(), row.mission()) || !Objects.equals(unit.missionFrom(), row.missionFrom()))
            changes.add(new PlanChange.MissionChanged(
                    place, unit.mission(), unit.missionFrom(), row.mission(), row.missionFrom()));
    }

    private void initiatives(Map<PlaceName, String> shortNames) {
        Map<String, Integer> lastNumbers = new HashMap<>();
        plan.items()
                .forEach(item ->
                        lastNumbers.merge(item.code().shortName(), item.code().number(), Math::max));
        for (Written one : matching.written()) {
            Optional<Kept> match = matching.items().of(one);
            if (match.isPresent()) {
                known(match.get(), one);
                continue;
            }
            String shortName = one.unit() < 0
                    ? Objects.requireNonNull(shortNames.get(one.place()))
                    : plan.units().get(one.unit()).shortName();
            int number = lastNumbers.merge(shortName, 1, Integer::sum);
            Item item = one.item();
            changes.add(new PlanChange.InitiativeAdded(
                    one.place(), new Code(shortName, number), item.wording(), item.fields(), item.jointWith()));
        }
        for (Kept gone : matching.items().left())
            changes.add(new PlanChange.InitiativeWithdrawn(
                    gone.item().id(), gone.item().code(), gone.item().wording()));
    }

    private void known(Kept match, Written one) {
        StoredItem item = match.item();
        Item now = one.item();
        if (item.withdrawn()) changes.add(new PlanChange.InitiativeReturned(item.id(), item.code(), item.wording()));
        if (match.unit() != one.unit())
            changes.add(new PlanChange.InitiativeMoved(
                    item.id(), item.code(), matching.places().get(match.unit()), one.place()));
        if (!item.wording().equals(now.wording()))
            changes.add(new PlanChange.InitiativeReworded(item.id(), item.code(), item.wording(), now.wording()));
        if (!item.fields().equals(now.fields()))
            changes.add(new PlanChange.FieldsChanged(item.id(), item.code(), item.fields(), now.fields()));
        if (!item.jointWith().equals(now.jointWith()))
            changes.add(new PlanChange.JointOwnersChanged(item.id(), item.code(), item.jointWith(), now.jointWith()));
    }

    private void removedRows() {
        for (int i = 0; i < plan.units().size(); i++)
            if (!matching.units().contains(i) && !plan.isDropped(plan.units().get(i)))
                changes.add(new PlanChange.RowRemoved(matching.places().get(i)));
    }

    /** Only where carrying out the changes so far would not leave the document's order. */
    private void order() {
        StoredPlan sofar = new PlanChange(changes).applyTo(plan);
        List<PlaceName> rows = document.rows().stream().map(Matching::place).toList();
        Map<PlaceName, StoredUnit> after = new LinkedHashMap<>();
        sofar.standing().forEach(unit -> after.put(unit.place(), unit));
        if (!List.copyOf(after.keySet()).equals(rows)) changes.add(new PlanChange.RowsReordered(rows));
        for (Row row : document.rows()) {
            @Nullable StoredUnit unit = after.get(Matching.place(row));
            if (unit == null) continue;
            Map<String, Code> codes = new HashMap<>();
            unit.live().forEach(item -> codes.put(item.wording(), item.code()));
            List<Code> order =
                    row.items().stream().map(item -> codes.get(item.wording())).toList();
            if (!unit.live().stream().map(StoredItem::code).toList().equals(order))
                changes.add(new PlanChange.InitiativesReordered(Matching.place(row), order));
        }
    }
}
