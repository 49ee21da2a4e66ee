package torikumi.plan.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.plan.intake.PlanDocument.Item;
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
        List<Place> stood = rows(plan);
        List<Place> written = rows(document);
        List<Place> before = sections(stood);
        List<Place> after = sections(written);
        renames.find(before, after, allSections(plan));
        Map<String, Place> known = before.stream().collect(Collectors.toMap(Place::key, place -> place));
        for (Place section : after) {
            Place was = whatIs(renames.found, section.name())
                    .map(name -> known.get(key(name)))
                    .orElse(known.get(section.key()));
            if (was != null)
                renames.find(
                        units(stood, was.name().section()),
                        units(written, section.name().section()),
                        allUnits(plan, was.name().section()));
        }
        return renames.found;
    }

    /** What goes on under that name. */
    static Optional<PlaceName> whatIs(List<Renamed> renamed, PlaceName after) {
        return renamed.stream()
                .filter(each -> each.isIt() && each.after().equals(after))
                .map(Renamed::before)
                .findFirst();
    }

    static String key(PlaceName place) {
        return WordingKey.of(place.section()) + "\n" + (place.unit() == null ? "" : WordingKey.of(place.unit()));
    }

    /** @param known the keys of all that the plan has or had */
    private void find(List<Place> before, List<Place> after, Set<String> known) {
        Set<String> written = after.stream().map(Renames::keyInSection).collect(Collectors.toSet());
        Predicate<Place> isNew = place -> !known.contains(keyInSection(place));
        Predicate<Place> isGone = place -> !written.contains(keyInSection(place));
        List<Relation> relations = new ArrayList<>();
        for (Place one : after)
            for (Place other : before)
                if (answers.befores(one.name()).contains(other.name()))
                    relations.add(new Relation(other, one, shared(other, one), true));
                else if (!answers.isDecided(one.name()) && isGone.test(other))
                    proposed(other, one, isNew.test(one)).ifPresent(relations::add);
        relations.sort(Comparator.comparing(Relation::decided)
                .thenComparingInt(Relation::shared)
                .reversed());
        Set<Place> taken = new HashSet<>();
        for (Relation each : relations) {
            boolean isIt = isNew.test(each.after())
                    && isGone.test(each.before())
                    && !taken.contains(each.before())
                    && !taken.contains(each.after());
            if (isIt) taken.addAll(List.of(each.before(), each.after()));
            found.add(new Renamed(
                    each.before().name(),
                    each.after().name(),
                    each.shared(),
                    each.decided(),
                    isIt,
                    isGone.test(each.before())));
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

    private static List<Place> rows(StoredPlan plan) {
        return plan.standing().stream()
                .map(unit ->
                        row(unit.place(), unit.mission(), unit.live().stream().map(StoredItem::wording)))
                .toList();
    }

    private static List<Place> rows(PlanDocument document) {
        return document.rows().stream()
                .map(row -> row(
                        Matching.place(row), row.mission(), row.items().stream().map(Item::wording)))
                .toList();
    }

    private static Place row(PlaceName name, @Nullable String mission, Stream<String> wordings) {
        return new Place(
                name,
                wordings.map(WordingKey::of).toList(),
                mission == null ? Set.of() : Set.of(WordingKey.of(mission)));
    }

    private static List<Place> sections(List<Place> rows) {
        // Its rows may spell it differently.
        Map<String, List<Place>> bySection = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> WordingKey.of(row.name().section()), LinkedHashMap::new, Collectors.toList()));
        List<Place> sections = new ArrayList<>();
        bySection.forEach((key, of) -> sections.add(new Place(
                new PlaceName(of.getFirst().name().section(), null),
                of.stream().flatMap(row -> row.wordings().stream()).toList(),
                of.stream().flatMap(row -> row.missions().stream()).collect(Collectors.toSet()))));
        return sections;
    }

    private static List<Place> units(List<Place> rows, String section) {
        return rows.stream()
                .filter(row -> isIn(row.name(), section) && row.name().unit() != null)
                .toList();
    }

    private static boolean isIn(PlaceName place, String section) {
        return WordingKey.of(place.section()).equals(WordingKey.of(section));
    }

    private static Set<String> allSections(StoredPlan plan) {
        return plan.units().stream()
                .map(unit -> WordingKey.of(unit.place().section()))
                .collect(Collectors.toSet());
    }

    private static Set<String> allUnits(StoredPlan plan, String section) {
        return plan.units().stream()
                .filter(unit -> isIn(unit.place(), section))
                .map(unit -> unit.place().unit())
                .filter(Objects::nonNull)
                .map(WordingKey::of)
                .collect(Collectors.toSet());
    }
}
