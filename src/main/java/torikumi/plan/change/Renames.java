package torikumi.plan.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
import torikumi.plan.intake.PlanDocument.Row;
import torikumi.plan.intake.WordingKey;

/**
 * Which sections, and which units of one section, go on under another name: those of which the document has at least half of the
 * initiatives in a place that the plan does not have (or, where it has none of them, those of like name and the same mission), and what
 * a person said.
 */
final class Renames {

    /** A section or a unit, with what stands in it. */
    private record Place(PlaceName name, List<String> wordings, Set<String> missions) {

        String key() {
            return Renames.key(name);
        }
    }

    private record Relation(Place before, Place after, int shared, boolean decided) {}

    private final Answers answers;
    private final List<Renamed> found = new ArrayList<>();

    private Renames(Answers answers) {
        this.answers = answers;
    }

    static List<Renamed> of(StoredPlan plan, PlanDocument document, Answers answers) {
        Renames renames = new Renames(answers);
        List<Place> before = sections(plan);
        List<Place> after = sections(document);
        renames.find(before, after, allSections(plan));
        Map<String, Place> known = before.stream().collect(Collectors.toMap(Place::key, place -> place));
        for (Place section : after) {
            Place was = renames.whatIs(section.name())
                    .map(name -> known.get(key(name)))
                    .orElse(known.get(section.key()));
            if (was != null)
                renames.find(
                        units(plan, was.name().section()),
                        units(document, section.name().section()),
                        allUnits(plan, was.name().section()));
        }
        return renames.found;
    }

    private Optional<PlaceName> whatIs(PlaceName after) {
        return found.stream()
                .filter(renamed -> renamed.isIt() && renamed.after().equals(after))
                .map(Renamed::before)
                .findFirst();
    }

    static String key(PlaceName place) {
        return WordingKey.of(place.section()) + "\n" + (place.unit() == null ? "" : WordingKey.of(place.unit()));
    }

    /** @param known the keys of all that the plan has or had */
    private void find(List<Place> before, List<Place> after, Set<String> known) {
        Set<String> written = after.stream().map(Renames::keyInSection).collect(Collectors.toSet());
        Set<String> standing = before.stream().map(Renames::keyInSection).collect(Collectors.toSet());
        List<Relation> relations = new ArrayList<>();
        for (Place one : after) {
            boolean isNew = !known.contains(keyInSection(one));
            for (Place other : before) {
                boolean isGone = !written.contains(keyInSection(other));
                if (answers.befores(one.name()).contains(other.name()))
                    relations.add(new Relation(other, one, shared(other, one), true));
                else if (!answers.isDecided(one.name()) && isGone)
                    proposed(other, one, isNew).ifPresent(relations::add);
            }
        }
        relations.sort(Comparator.comparing(Relation::decided)
                .thenComparingInt(Relation::shared)
                .reversed());
        Set<Place> taken = new HashSet<>();
        for (Relation each : relations) {
            boolean isNew = !known.contains(keyInSection(each.after()));
            boolean isGone = !written.contains(keyInSection(each.before()));
            boolean isIt = isNew
                    && isGone
                    && standing.contains(keyInSection(each.before()))
                    && !taken.contains(each.before())
                    && !taken.contains(each.after());
            if (isIt) taken.addAll(List.of(each.before(), each.after()));
            found.add(new Renamed(
                    each.before().name(), each.after().name(), each.shared(), each.decided(), isIt, isGone));
        }
    }

    /** A section by its name, a unit by its own: its section may be renamed, too. */
    private static String keyInSection(Place place) {
        return WordingKey.of(place.name().ownName());
    }

    private static Optional<Relation> proposed(Place before, Place after, boolean isNew) {
        int shared = shared(before, after);
        int enough = isNew
                ? Math.min(before.wordings().size(), after.wordings().size())
                : before.wordings().size();
        boolean isLike = shared > 0 && 2 * shared >= enough
                || isNew
                        && shared == 0
                        && isLikeNamed(before, after)
                        && before.missions().equals(after.missions());
        return isLike ? Optional.of(new Relation(before, after, shared, false)) : Optional.empty();
    }

    private static boolean isLikeNamed(Place before, Place after) {
        String was = ShortNames.bare(before.name().ownName());
        String is = ShortNames.bare(after.name().ownName());
        return Math.min(was.length(), is.length()) > 1 && (was.contains(is) || is.contains(was));
    }

    private static int shared(Place before, Place after) {
        Set<Integer> ones = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        List<Likeness.Pair> pairs = new ArrayList<>(Likeness.pairs(after.wordings(), before.wordings()));
        pairs.sort(Comparator.comparingDouble(Likeness.Pair::alike).reversed());
        for (Likeness.Pair pair : pairs)
            if (!ones.contains(pair.one())
                    && !others.contains(pair.other())
                    && !AnotherThing.mayBe(
                            after.wordings().get(pair.one()), before.wordings().get(pair.other()))) {
                ones.add(pair.one());
                others.add(pair.other());
            }
        return ones.size();
    }

    private static List<Place> sections(StoredPlan plan) {
        Map<String, List<StoredUnit>> bySection = new LinkedHashMap<>();
        plan.standing().forEach(unit -> bySection
                .computeIfAbsent(unit.place().section(), name -> new ArrayList<>())
                .add(unit));
        return bySection.entrySet().stream()
                .map(section -> ofUnits(new PlaceName(section.getKey(), null), section.getValue()))
                .toList();
    }

    private static List<Place> units(StoredPlan plan, String section) {
        return plan.standing().stream()
                .filter(unit ->
                        unit.place().section().equals(section) && unit.place().unit() != null)
                .map(unit -> ofUnits(unit.place(), List.of(unit)))
                .toList();
    }

    private static Set<String> allSections(StoredPlan plan) {
        return plan.units().stream()
                .map(unit -> WordingKey.of(unit.place().section()))
                .collect(Collectors.toSet());
    }

    private static Set<String> allUnits(StoredPlan plan, String section) {
        return plan.units().stream()
                .filter(unit -> unit.place().section().equals(section))
                .map(unit -> unit.place().unit())
                .filter(Objects::nonNull)
                .map(WordingKey::of)
                .collect(Collectors.toSet());
    }

    private static Place ofUnits(PlaceName name, List<StoredUnit> units) {
        Set<String> missions = new LinkedHashSet<>();
        List<String> wordings = new ArrayList<>();
        for (StoredUnit unit : units) {
            mission(unit.mission()).ifPresent(missions::add);
            for (StoredItem item : unit.live()) wordings.add(WordingKey.of(item.wording()));
        }
        return new Place(name, wordings, missions);
    }

    private static List<Place> sections(PlanDocument document) {
        Map<String, List<Row>> bySection = new LinkedHashMap<>();
        document.rows().forEach(row -> bySection
                .computeIfAbsent(row.section(), name -> new ArrayList<>())
                .add(row));
        return bySection.entrySet().stream()
                .map(section -> ofRows(new PlaceName(section.getKey(), null), section.getValue()))
                .toList();
    }

    private static List<Place> units(PlanDocument document, String section) {
        return document.rows().stream()
                .filter(row -> row.section().equals(section) && row.unit() != null)
                .map(row -> ofRows(new PlaceName(section, row.unit()), List.of(row)))
                .toList();
    }

    private static Place ofRows(PlaceName name, List<Row> rows) {
        Set<String> missions = new LinkedHashSet<>();
        List<String> wordings = new ArrayList<>();
        for (Row row : rows) {
            mission(row.mission()).ifPresent(missions::add);
            for (Item item : row.items()) wordings.add(WordingKey.of(item.wording()));
        }
        return new Place(name, wordings, missions);
    }

    private static Optional<String> mission(@Nullable String words) {
        return words == null ? Optional.empty() : Optional.of(WordingKey.of(words));
    }
}
