package torikumi.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** One revision of a plan with everything that is looked up in it. Immutable, so it can be kept as long as the revision stands. */
final class PlanIndex {

    /** A typed name is near a known one when at least this share of the longer one's characters is right. */
    private static final double NEAR = 0.5;

    /** Of letters, of which a name has more than of characters, more must be right. */
    private static final double NEAR_IN_SOUND = 0.75;

    private static final int NEAREST_TEXTS = 2;

    private static final Pattern ROMAJI = Pattern.compile("[a-z]+");

    /** What is longer than this is no mistyped name. */
    private static final int LONGEST_NAME = 30;

    private final Plan plan;
    private final String departmentKey;
    private final PlanSearch search;
    private final SequencedMap<String, Found> byName = new LinkedHashMap<>();
    private final SequencedMap<String, Found.OfUnit> byShortName = new LinkedHashMap<>();
    private final SequencedMap<String, Found> bySound = new LinkedHashMap<>();
    private final Map<String, Found.OfUnit> byShortSound = new HashMap<>();
    private final Map<Long, String> sectionsInRomaji = new HashMap<>();
    private final Map<Long, String> unitsInRomaji = new HashMap<>();
    private final Map<String, Found.OfInitiative> byCode = new HashMap<>();
    private final Map<Long, Found.OfInitiative> byId = new HashMap<>();

    /**
     * @param aliases lines of the alias file: the name in the plan, then the others
     * @param synonyms groups of words that mean one thing
     */
    PlanIndex(Plan plan, List<List<String>> aliases, List<List<String>> synonyms) {
        this(plan, List.of(), aliases, synonyms);
    }

    /** @param gone sections and units that have no initiatives left, for the codes that they gave */
    PlanIndex(Plan plan, List<Section> gone, List<List<String>> aliases, List<List<String>> synonyms) {
        this.plan = plan;
        this.departmentKey = NameKey.of(plan.department());
        this.search = new PlanSearch(plan, new Synonyms(synonyms));
        for (Section section : plan.sections()) {
            name(section.name(), new Found.OfSection(plan, section));
            for (Unit unit : section.units()) {
                String shortKey = NameKey.of(unit.shortName());
                byShortName.put(shortKey, new Found.OfUnit(plan, section, unit));
                byShortSound.putIfAbsent(Sound.of(shortKey), new Found.OfUnit(plan, section, unit));
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
        for (Section section : gone)
            for (Unit unit : section.units())
                for (Initiative initiative : unit.withdrawn()) code(section, unit, initiative);
        // After all names: a section that is called otherwise now is found by the name that its codes keep.
        byShortName
                .values()
                .forEach(of -> name(
                        of.unit().shortName(), of.section().hasUnits() ? of : new Found.OfSection(plan, of.section())));
        for (List<String> line : aliases) {
            Found named = placeOfKey(NameKey.of(line.getFirst())).orElse(null);
            if (named == null) continue;
            line.stream().skip(1).forEach(alias -> name(alias, named));
            line.stream()
                    .skip(1)
                    .filter(alias -> ROMAJI.matcher(alias).matches())
                    .findFirst()
                    .ifPresent(alias -> inRomaji(alias, named));
        }
    }

    private void name(String name, Found found) {
        String key = NameKey.of(name);
        byName.putIfAbsent(key, found);
        byName.putIfAbsent(NameKey.bare(key), found);
        bySound.putIfAbsent(Sound.of(NameKey.bare(key)), found);
    }

    private void code(Section section, Unit unit, Initiative initiative) {
        var found = new Found.OfInitiative(plan, section, unit, initiative);
        InitiativeCode code = initiative.code();
        byCode.put(codeKey(NameKey.of(code.shortName()), code.number()), found);
        byId.put(initiative.id(), found);
    }

    private static String codeKey(String shortKey, int number) {
        return shortKey + "\n" + number;
    }

    Plan plan() {
        return plan;
    }

    /** Whether its department is called so. */
    boolean hasKey(String nameKey) {
        return departmentKey.equals(nameKey);
    }

    /** The section or unit of that name or alias, in any width or case, with or without 課; as it is written before as it sounds. */
    Optional<Found> place(String name) {
        String key = NameKey.of(name);
        return placeOfKey(key).or(() -> placeOfSound(Sound.of(NameKey.bare(key))));
    }

    /** @param sound of a name: そうむ, ソウム課, soumuka */
    Optional<Found> placeOfSound(String sound) {
        Found found = bySound.get(sound);
        return Optional.ofNullable(found != null ? found : bySound.get(Sound.bare(sound)));
    }

    private void inRomaji(String alias, Found named) {
        if (named instanceof Found.OfSection of)
            sectionsInRomaji.putIfAbsent(of.section().id(), alias);
        if (named instanceof Found.OfUnit of)
            unitsInRomaji.putIfAbsent(of.unit().id(), alias);
    }

    /** What a section is called in Latin letters, where its department gave it such a name. */
    Optional<String> inRomaji(Section section) {
        return Optional.ofNullable(sectionsInRomaji.get(section.id()));
    }

    /** The same of a unit; of the section where it is not divided. */
    Optional<String> inRomaji(Section section, Unit unit) {
        return unit.name() == null ? inRomaji(section) : Optional.ofNullable(unitsInRomaji.get(unit.id()));
    }

    Optional<Found> placeOfKey(String key) {
        Found found = byName.get(key);
        return Optional.ofNullable(found != null ? found : byName.get(NameKey.bare(key)));
    }

    /** The initiative that was given just that code, whatever its section is called now, and whether it is still in the plan. */
    Optional<Found> ofCode(String name, int number) {
        String key = NameKey.of(name);
        return Stream.of(key, NameKey.bare(key), behindDepartment(key))
                .map(shortKey -> byCode.get(codeKey(shortKey, number)))
                .filter(Objects::nonNull)
                .map(Found.class::cast)
                .findFirst();
    }

    /** みどり部公園, みどり公園: 公園, in the plan of みどり部. */
    private String behindDepartment(String key) {
        for (String own : List.of(departmentKey, NameKey.of(Departments.bare(plan.department()))))
            if (key.length() > own.length() && key.startsWith(own)) return key.substring(own.length());
        return "";
    }

    /** The initiative with that number in the unit or section of that name; empty when nothing bears the name. */
    Optional<Found> initiative(String name, int number) {
        Optional<Found> own = ofCode(name, number);
        if (own.isPresent()) return own;
        String key = NameKey.of(name);
        // What codes begin with comes before names: 防災危機管理-01 is the unit's, though the section is called so too.
        Found place = byShortName.get(key);
        if (place == null) place = byShortName.get(NameKey.bare(key));
        if (place == null) place = placeOfKey(key).orElse(null);
        String rest = place == null ? behindDepartment(key) : "";
        if (!rest.isEmpty()) place = placeOfKey(rest).orElse(null);
        return numbered(place, number);
    }

    /** The same by how the name sounds. */
    Optional<Found> initiativeOfSound(String sound, int number) {
        Found place = byShortSound.get(sound);
        return numbered(place == null ? placeOfSound(sound).orElse(null) : place, number);
    }

    private Optional<Found> numbered(@Nullable Found place, int number) {
        return switch (place) {
            case Found.OfUnit of -> Optional.of(numbered(of.section(), List.of(of.unit()), number));
            case Found.OfSection of ->
                Optional.of(numbered(of.section(), of.section().units(), number));
            case null, default -> Optional.empty();
        };
    }

    Optional<Found.OfInitiative> initiative(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    private Found numbered(Section section, List<Unit> units, int number) {
        Found found = units.size() == 1 && number > 0
                ? byCode.get(codeKey(NameKey.of(units.getFirst().shortName()), number))
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
        if (key.length() <= LONGEST_NAME) {
            nearest.addAll(similar(key, byName, NEAR));
            nearest.addAll(similar(Sound.bare(Sound.of(NameKey.bare(key))), bySound, NEAR_IN_SOUND));
        }
        nearest.addAll(search.nearest(words, NEAREST_TEXTS));
        return List.copyOf(nearest);
    }

    private static List<Found> similar(String typed, Map<String, Found> named, double near) {
        return named.entrySet().stream()
                .map(entry -> Map.entry(similarity(typed, entry.getKey()), entry.getValue()))
                .filter(entry -> entry.getKey() >= near)
                .sorted(Map.Entry.<Double, Found>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static double similarity(String typed, String name) {
        int longer = Math.max(typed.length(), name.length());
        if (longer == 0) return 0;
        return 1 - (double) LevenshteinDistance.getDefaultInstance().apply(typed, name) / longer;
    }
}
