package torikumi.plan;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import torikumi.platform.FiscalYear;

/**
 * Where staff look up what was promised. Names are understood in any width and case, with or without 課, by their aliases too, and
 * with the department before them.
 */
@Component
public class PlanDirectory {

    private static final int READINGS = 5;

    private final PlanShelf shelf;
    private final Successors successors;

    PlanDirectory(PlanShelf shelf, Successors successors) {
        this.shelf = shelf;
        this.successors = successors;
    }

    /** Those of the year before that go on in it; several where they were merged. */
    public List<Found.OfInitiative> predecessors(long id) {
        return found(successors.before(id));
    }

    /** Those of the year after that go on from it. */
    public List<Found.OfInitiative> successors(long id) {
        return found(successors.after(id));
    }

    private List<Found.OfInitiative> found(List<Long> ids) {
        return ids.stream().map(this::initiative).flatMap(Optional::stream).toList();
    }

    /** What of a plan goes on in none of the next year's, in its order; empty while that is not there. */
    public List<Found.OfInitiative> withoutSuccessor(Plan plan) {
        boolean hasNext = shelf.editions().stream()
                .anyMatch(edition -> edition.department().equals(plan.department())
                        && edition.fiscalYear() == plan.year().startYear() + 1);
        if (!hasNext) return List.of();
        return Found.initiatives(plan).stream()
                .filter(found -> successors.after(found.initiative().id()).isEmpty())
                .toList();
    }

    /** The department at a glance; each department where there are several. */
    public Found department(Scope scope) {
        return in(
                scope,
                plans -> plans.size() == 1
                        ? new Found.OfDepartment(plans.getFirst().plan())
                        : new Found.Departments(
                                plans.stream().map(PlanIndex::plan).toList()));
    }

    /** Each department's current plan, in the order of their names. */
    public List<Plan> current() {
        return shelf.read(current(shelf.editions())).stream()
                .map(PlanIndex::plan)
                .toList();
    }

    /** Every plan that is open, in the order of departments and years: about a new year two of one department may be. */
    public List<Plan> open() {
        return shelf.editions().stream()
                .filter(edition -> edition.closedOn() == null)
                .sorted(Comparator.comparing(PlanEdition::department).thenComparing(PlanEdition::year))
                .map(edition -> shelf.read(edition).plan())
                .toList();
    }

    /** Every plan there is, open or closed, the newest year first, departments by their names. */
    public List<Plan> all() {
        return shelf.editions().stream()
                .sorted(Comparator.comparing(PlanEdition::year).reversed().thenComparing(PlanEdition::department))
                .map(edition -> shelf.read(edition).plan())
                .toList();
    }

    /** The plan of that id, open or closed. */
    public Optional<Plan> plan(long id) {
        return index(id).map(PlanIndex::plan);
    }

    private Optional<PlanIndex> index(long planId) {
        return shelf.editions().stream()
                .filter(edition -> edition.id() == planId)
                .findFirst()
                .map(shelf::read);
    }

    /** The section, unit or department of that name; the nearest ones where nothing bears it. */
    public Found place(Scope scope, String name) {
        return in(scope, plans -> placeIn(plans, name).orElseGet(() -> unclear(plans, name, Found.Cause.NO_SUCH_NAME)));
    }

    /** What a section or unit is called in Latin letters; empty where its department gave it no such name. */
    public Optional<String> inRomaji(Found place) {
        return switch (place) {
            case Found.OfSection(var plan, var section) -> index(plan.id()).flatMap(index -> index.inRomaji(section));
            case Found.OfUnit(var plan, var section, var unit) ->
                index(plan.id()).flatMap(index -> index.inRomaji(section, unit));
            default -> Optional.empty();
        };
    }

    /** The initiative of that code: 総務-03, 総務3, soumu-3, R3-総務-03. */
    public Found initiative(Scope scope, String code) {
        Scope asked = withYearOf(code, scope);
        return in(asked, plans -> exactly(plans, code)
                .or(() -> codeIn(plans, code))
                .or(() -> placeIn(plans, code))
                .or(() -> givenBefore(asked, code))
                .orElseGet(() -> unclear(plans, code, Found.Cause.NO_SUCH_NAME)));
    }

    /** The initiative of that id, in whichever plan, also when it was taken out of it. One query. */
    public Optional<Found.OfInitiative> initiative(long id) {
        return shelf.editionWith(id).flatMap(edition -> shelf.read(edition).initiative(id));
    }

    /** The code of the initiative of that id, also where nothing else is left of its section or unit. One query. */
    public Optional<InitiativeCode> code(long id) {
        return shelf.code(id);
    }

    /** The texts of the plans that have the words, the best first; the nearest names where none has. */
    public Found search(Scope scope, String words) {
        return in(scope, plans -> narrowed(plans, words, this::searchIn));
    }

    /** Whatever the words are: a code, a name, or words to search for. */
    public Found ask(Scope scope, String words) {
        Scope asked = withYearOf(words, scope);
        return in(asked, plans -> exactly(plans, words)
                .or(() -> placeIn(plans, words))
                .or(() -> codeIn(plans, words))
                .or(() -> givenBefore(asked, words))
                .orElseGet(() -> narrowed(plans, words, this::searchIn)));
    }

    private Found in(Scope scope, Function<List<PlanIndex>, Found> look) {
        List<PlanEdition> editions = shelf.editions();
        if (editions.isEmpty()) return new Found.NoPlan();
        List<PlanEdition> meant = scope.year() == null ? current(editions) : ofYear(editions, scope.year());
        if (meant.isEmpty())
            return new Found.NoSuchYear(
                    scope.year(),
                    editions.stream()
                            .map(PlanEdition::year)
                            .distinct()
                            .sorted(Comparator.reverseOrder())
                            .toList());
        return look.apply(shelf.read(meant));
    }

    /** Each department's newest open plan, or its newest where none is open; never by today's date. */
    private static List<PlanEdition> current(List<PlanEdition> editions) {
        Comparator<PlanEdition> openThenNewest = Comparator.comparing(
                        (PlanEdition edition) -> edition.closedOn() == null)
                .thenComparing(PlanEdition::year);
        Map<String, PlanEdition> byDepartment = new LinkedHashMap<>();
        editions.stream()
                .sorted(Comparator.comparing(PlanEdition::department).thenComparing(openThenNewest.reversed()))
                .forEach(edition -> byDepartment.putIfAbsent(edition.department(), edition));
        return List.copyOf(byDepartment.values());
    }

    private static List<PlanEdition> ofYear(List<PlanEdition> editions, FiscalYear year) {
        return editions.stream()
                .filter(edition -> edition.year().equals(year))
                .sorted(Comparator.comparing(PlanEdition::department))
                .toList();
    }

    private static Optional<Found> placeIn(List<PlanIndex> plans, String name) {
        return narrowed(plans, name, PlanDirectory::named);
    }

    private static Optional<Found> named(List<PlanIndex> plans, String name) {
        // Once for all plans, of which there may be a hundred.
        String key = NameKey.of(name);
        for (PlanIndex plan : plans) if (plan.hasKey(key)) return Optional.of(new Found.OfDepartment(plan.plan()));
        String sound = Sound.of(NameKey.bare(key));
        return oneOf(plans, name, plan -> plan.placeOfKey(key))
                .or(() -> oneOf(plans, name, plan -> plan.placeOfSound(sound)));
    }

    /** A code as it was given once, before any name that looks like one. */
    private static Optional<Found> exactly(List<PlanIndex> plans, String words) {
        return narrowed(plans, words, (narrowed, rest) -> TypedCode.of(rest)
                .flatMap(typed -> oneOf(narrowed, rest, plan -> plan.ofCode(typed.name(), typed.number()))));
    }

    /** The same in the plans of other years, the newest first, where the question is about no year. */
    private Optional<Found> givenBefore(Scope scope, String words) {
        if (scope.year() != null || TypedCode.of(words).isEmpty()) return Optional.empty();
        List<PlanEdition> editions = shelf.editions();
        return editions.stream()
                .map(PlanEdition::year)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(year -> exactly(shelf.read(ofYear(editions, year)), words))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Found> codeIn(List<PlanIndex> plans, String words) {
        return narrowed(plans, words, (narrowed, rest) -> TypedCode.of(rest).flatMap(typed -> {
            String sound = Sound.of(NameKey.bare(NameKey.of(typed.name())));
            return oneOf(narrowed, rest, plan -> plan.initiative(typed.name(), typed.number()))
                    .or(() -> oneOf(narrowed, rest, plan -> plan.initiativeOfSound(sound, typed.number())));
        }));
    }

    private static Optional<Found> oneOf(
            List<PlanIndex> plans, String words, Function<PlanIndex, Optional<Found>> look) {
        List<Found> found = plans.stream().map(look).flatMap(Optional::stream).toList();
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(new Found.Unclear(words, first(found), Found.Cause.AMBIGUOUS));
        };
    }

    private Found searchIn(List<PlanIndex> plans, String words) {
        List<Found.Hit> hits =
                plans.stream().flatMap(plan -> plan.search(words).stream()).toList();
        return hits.isEmpty() ? unclear(plans, words, Found.Cause.NO_SUCH_WORDS) : new Found.Hits(words, hits);
    }

    private static Found unclear(List<PlanIndex> plans, String words, Found.Cause cause) {
        List<Found> nearest =
                plans.stream().flatMap(plan -> plan.nearest(words).stream()).toList();
        return new Found.Unclear(words, first(nearest), cause);
    }

    private static List<Found> first(List<Found> found) {
        return found.stream().distinct().limit(READINGS).toList();
    }

    /** 総務部 経理課, 経理課 総務部: where the first or the last word is a department, the rest is asked of its plan alone. */
    private static <T> T narrowed(List<PlanIndex> plans, String words, BiFunction<List<PlanIndex>, String, T> look) {
        String[] parts = words.strip().split("(?U)\\s+", 2);
        if (parts.length == 2) {
            String key = NameKey.of(parts[0]);
            for (PlanIndex plan : plans) if (plan.hasKey(key)) return look.apply(List.of(plan), parts[1]);
            int last = lastWord(words);
            String lastKey = NameKey.of(words.substring(last));
            for (PlanIndex plan : plans)
                if (plan.hasKey(lastKey)) return look.apply(List.of(plan), words.substring(0, last));
        }
        return look.apply(plans, words);
    }

    /** Where it begins; 0 where there is but one. */
    private static int lastWord(String words) {
        int end = words.stripTrailing().length();
        for (int i = end - 1; i > 0; i--)
            if (Character.isWhitespace(words.charAt(i)) || words.charAt(i) == '\u3000') return i + 1;
        return 0;
    }

    /** Whether words have a code that says its year: R4-総務-03. */
    public static boolean saysYear(String words) {
        return TypedCode.year(words).isPresent();
    }

    private static Scope withYearOf(String words, Scope scope) {
        return scope.year() != null
                ? scope
                : TypedCode.year(words).map(Scope::new).orElse(scope);
    }
}
