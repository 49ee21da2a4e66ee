package torikumi.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** One revision of a plan with everything that is looked up in it. Immutable, so it can be kept as long as the revision stands. */
final class PlanIndex {

    /** A typed name is near a known one when at least this share of the longer one's characters is right. */
    private static final double NEAR = 0.5;

    private static final int NEAREST_TEXTS = 2;

    /** What is longer than this is no mistyped name. */
    private static final int LONGEST_NAME = 30;

    private final Plan plan;
    private final String departmentKey;
    private final PlanSearch search;
    private final SequencedMap<String, Found> byName = new LinkedHashMap<>();
    private final Map<String, Found.OfUnit> byShortName = new HashMap<>();
    private final Map<InitiativeCode, Found.OfInitiative> byCode = new HashMap<>();

    /**
     * @param aliases lines of the alias file: the name in the plan, then the others
     * @param synonyms groups of words that mean one thing
     */
    PlanIndex(Plan plan, List<List<String>> aliases, List<List<String>> synonyms) {
        this.plan = plan;
        this.departmentKey = NameKey.of(plan.department());
        this.search = new PlanSearch(plan, new Synonyms(synonyms));
        for (Section section : plan.sections()) {
            name(section.name(), new Found.OfSection(plan, section));
            for (Unit unit : section.units()) {
                byShortName.put(NameKey.of(unit.shortName()), new Found.OfUnit(plan, section, unit));
                for (Initiative initiative : unit.initiatives()) code(section, unit, initiative);
                for (Initiative initiative : unit.withdrawn()) code(section, unit, initiative);
            }
        }
        // After all sections: 防災危機管理 is the section before it is the unit of that name.
        for (Section section : plan.sections())
            for (Unit unit : section.units())
                if (unit.name() != null) {
                    var found = new Found.OfUnit(plan, section, unit);
                    name(section.name() + unit.name(), found);
                    name(NameKey.bare(NameKey.of(section.name())) + unit.name(), found);
                    name(unit.name(), found);
                }
        for (List<String> line : aliases) {
            Found named = byName.get(NameKey.of(line.getFirst()));
            if (named != null) line.stream().skip(1).forEach(alias -> name(alias, named));
        }
    }

    private void name(String name, Found found) {
        String key = NameKey.of(name);
        byName.putIfAbsent(key, found);
        byName.putIfAbsent(NameKey.bare(key), found);
    }

    private void code(Section section, Unit unit, Initiative initiative) {
        byCode.put(initiative.code(), new Found.OfInitiative(plan, section, unit, initiative));
    }

    Plan plan() {
        return plan;
    }

    /** Whether its department is called so. */
    boolean hasKey(String nameKey) {
        return departmentKey.equals(nameKey);
    }

    /** The section or unit of that name or alias, in any width or case, with or without 課. */
    Optional<Found> place(String name) {
        return placeOfKey(NameKey.of(name));
    }

    Optional<Found> placeOfKey(String key) {
        Found found = byName.get(key);
        return Optional.ofNullable(found != null ? found : byName.get(NameKey.bare(key)));
    }

    /** The initiative with that number in the unit or section of that name; empty when nothing bears the name. */
    Optional<Found> initiative(String name, int number) {
        String key = NameKey.of(name);
        // What codes begin with comes before names: 防災危機管理-01 is the unit's, though the section is called so too.
        Found place = byShortName.get(key);
        if (place == null) place = byShortName.get(NameKey.bare(key));
        if (place == null) place = placeOfKey(key).orElse(null);
        return switch (place) {
            case Found.OfUnit of -> Optional.of(numbered(of.section(), List.of(of.unit()), number));
            case Found.OfSection of ->
                Optional.of(numbered(of.section(), of.section().units(), number));
            case null, default -> Optional.empty();
        };
    }

    Optional<Found.OfInitiative> initiative(long id) {
        return byCode.values().stream()
                .filter(found -> found.initiative().id() == id)
                .findFirst();
    }

    private Found numbered(Section section, List<Unit> units, int number) {
        Found found = units.size() == 1 && number > 0
                ? byCode.get(new InitiativeCode(plan.year(), units.getFirst().shortName(), number))
                : null;
        return found == null ? new Found.NoSuchInitiative(plan, section, units, number) : found;
    }

    List<Found.Hit> search(String words) {
        return search.search(words);
    }

    /** Sections and units whose name stands within the words, or is nearly them, then initiatives with some of them; the likeliest first. */
    List<Found> nearest(String words) {
        String key = NameKey.of(words);
        SequencedSet<Found> nearest = new LinkedHashSet<>();
        byName.entrySet().stream()
                .filter(entry -> entry.getKey().length() > 1 && key.contains(entry.getKey()))
                .sorted(Comparator.comparingInt((Map.Entry<String, Found> entry) ->
                                entry.getKey().length())
                        .reversed())
                .forEach(entry -> nearest.add(entry.getValue()));
        if (key.length() <= LONGEST_NAME)
            byName.entrySet().stream()
                    .map(entry -> Map.entry(similarity(key, entry.getKey()), entry.getValue()))
                    .filter(entry -> entry.getKey() >= NEAR)
                    .sorted(Map.Entry.<Double, Found>comparingByKey().reversed())
                    .forEach(entry -> nearest.add(entry.getValue()));
        nearest.addAll(search.nearest(words, NEAREST_TEXTS));
        return List.copyOf(nearest);
    }

    private static double similarity(String typed, String name) {
        int longer = Math.max(typed.length(), name.length());
        if (longer == 0) return 0;
        return 1 - (double) LevenshteinDistance.getDefaultInstance().apply(typed, name) / longer;
    }
}
