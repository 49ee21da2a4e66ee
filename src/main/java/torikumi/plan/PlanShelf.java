package torikumi.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.FiscalYear;
import torikumi.platform.Kept;
import torikumi.platform.Memory;
import torikumi.platform.Topic;

/** The plans as they are read. */
@Component
class PlanShelf {

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Sections sections;
    private final Units units;
    private final Initiatives initiatives;
    private final PlanWords words;
    private final Kept<Class<PlanEdition>, List<PlanEdition>> editions;
    private final Kept<Class<Initiative>, Map<Long, Long>> planOf;
    private final Kept<Class<InitiativeCode>, Map<String, String>> prefixes;
    private final Kept<PlanEdition, PlanIndex> read;
    private final Kept<List<PlanEdition>, List<PlanIndex>> together;

    PlanShelf(
            JdbcClient jdbc,
            Plans plans,
            Sections sections,
            Units units,
            Initiatives initiatives,
            PlanWords words,
            Memory memory) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.sections = sections;
        this.units = units;
        this.initiatives = initiatives;
        this.words = words;
        this.editions = memory.of(1000, Topic.PLAN);
        this.planOf = memory.of(200, Topic.PLAN);
        this.prefixes = memory.of(200, Topic.PLAN);
        this.read = memory.of(200, Topic.PLAN);
        this.together = memory.of(200, Topic.PLAN);
    }

    /** What there is and in which revision. */
    List<PlanEdition> editions() {
        return editions.getAsAsked(PlanEdition.class, () -> jdbc.sql(
                        "select id, department, fiscal_year, closed_on, revision from plan where workspace_id = ?")
                .param(CurrentWorkspace.get().id())
                .query(PlanShelf::edition)
                .list());
    }

    /** The plan that has, or had, that initiative. */
    Optional<PlanEdition> editionWith(long initiativeId) {
        Long planId = planOf.getAsAsked(Initiative.class, this::planOf).get(initiativeId);
        return planId == null
                ? Optional.empty()
                : editions().stream().filter(edition -> edition.id() == planId).findFirst();
    }

    private Map<Long, Long> planOf() {
        Map<Long, Long> plans = new HashMap<>();
        jdbc.sql("select id, plan_id from initiative where workspace_id = ?")
                .param(CurrentWorkspace.get().id())
                .query(row -> {
                    plans.put(row.getLong(1), row.getLong(2));
                });
        return plans;
    }

    Optional<InitiativeCode> code(long initiativeId) {
        return jdbc.sql("select p.department, p.fiscal_year, i.short_name, i.number"
                        + " from plan p join initiative i on i.plan_id = p.id where i.workspace_id = ? and i.id = ?")
                .params(CurrentWorkspace.get().id(), initiativeId)
                .query((row, number) ->
                        code(row.getString(1), new FiscalYear(row.getInt(2)), row.getString(3), row.getInt(4)))
                .optional();
    }

    private InitiativeCode code(String department, FiscalYear year, String shortName, int number) {
        String prefix =
                prefixes.getAsAsked(InitiativeCode.class, this::prefixes).get(prefixKey(department, shortName));
        return new InitiativeCode(year, prefix, shortName, number);
    }

    private static String prefixKey(String department, String shortName) {
        return department + "\n" + NameKey.of(shortName);
    }

    /** For short names that several departments give, what each department is called before them. */
    private Map<String, String> prefixes() {
        Map<String, Set<String>> givenBy = new HashMap<>();
        jdbc.sql("select distinct p.department, u.short_name from plan p join unit u on u.plan_id = p.id"
                        + " where p.workspace_id = ?")
                .param(CurrentWorkspace.get().id())
                .query(row -> {
                    givenBy.computeIfAbsent(NameKey.of(row.getString(2)), key -> new HashSet<>())
                            .add(row.getString(1));
                });
        Map<String, String> inCodes = Departments.inCodes(
                givenBy.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<String, String> prefixes = new HashMap<>();
        givenBy.forEach((shortName, departments) -> {
            if (departments.size() > 1)
                departments.forEach(
                        department -> prefixes.put(prefixKey(department, shortName), inCodes.get(department)));
        });
        return prefixes;
    }

    private static PlanEdition edition(ResultSet row, int number) throws SQLException {
        return new PlanEdition(
                row.getLong(1), row.getString(2), row.getInt(3), row.getObject(4, LocalDate.class), row.getInt(5));
    }

    /** Those, in their order. */
    List<PlanIndex> read(List<PlanEdition> editions) {
        return together.getAsAsked(
                editions, () -> editions.stream().map(this::read).toList());
    }

    PlanIndex read(PlanEdition edition) {
        return read.getAsAsked(edition, () -> load(edition.id()));
    }

    private PlanIndex load(long planId) {
        PlanRow row = plans.findById(planId).orElseThrow();
        Map<Long, List<InitiativeRow>> byUnit = initiatives.findByPlanIdOrderByPositionAscNumberAsc(planId).stream()
                .collect(Collectors.groupingBy(initiative -> initiative.unitId));
        Map<Long, List<UnitRow>> bySection = units.findByPlanIdOrderByPosition(planId).stream()
                .collect(Collectors.groupingBy(unit -> unit.sectionId));
        Map<String, List<Initiative>> joint = new HashMap<>();
        List<Section> all = sections.findByPlanIdOrderByPosition(planId).stream()
                .map(section -> new Section(
                        section.id(),
                        section.name,
                        bySection.getOrDefault(section.id(), List.of()).stream()
                                .map(unit -> unit(row, unit, byUnit.getOrDefault(unit.id(), List.of())))
                                .toList()))
                .toList();
        for (Section section : all)
            for (Unit unit : section.units())
                for (Initiative initiative : unit.initiatives())
                    for (String owner : initiative.jointWith())
                        joint.computeIfAbsent(NameKey.of(owner), key -> new ArrayList<>())
                                .add(initiative);
        all = all.stream()
                .map(section -> new Section(
                        section.id(),
                        section.name(),
                        section.units(),
                        joint.getOrDefault(NameKey.of(section.name()), List.of())))
                .toList();
        var plan = new Plan(
                planId,
                row.department,
                row.year(),
                row.vision,
                row.policy,
                row.closedOn,
                row.revision,
                having(all, PlanShelf::isPublished));
        List<WordRow> beside = words.findByPlanIdOrderByLineAscPositionAsc(planId);
        return new PlanIndex(
                plan,
                having(all, (section, unit) -> !isPublished(section, unit)),
                groups(beside, WordRow.Kind.ALIAS),
                groups(beside, WordRow.Kind.SYNONYM));
    }

    /** One that has no initiative left, and no share in another's, is no longer in the published plan. */
    private static boolean isPublished(Section section, Unit unit) {
        return !unit.initiatives().isEmpty() || !section.joint().isEmpty() && section.size() == 0;
    }

    private static List<Section> having(List<Section> sections, BiPredicate<Section, Unit> wanted) {
        return sections.stream()
                .map(section -> new Section(
                        section.id(),
                        section.name(),
                        section.units().stream()
                                .filter(unit -> wanted.test(section, unit))
                                .toList(),
                        section.joint()))
                .filter(section -> !section.units().isEmpty())
                .toList();
    }

    private Unit unit(PlanRow plan, UnitRow row, List<InitiativeRow> initiatives) {
        Map<Boolean, List<Initiative>> byPresence = initiatives.stream()
                .map(initiative -> new Initiative(
                        initiative.id(),
                        code(plan.department, plan.year(), initiative.shortName, initiative.number),
                        initiative.wording,
                        initiative.fields,
                        initiative.jointWith,
                        initiative.withdrawnOn))
                .collect(Collectors.partitioningBy(initiative -> initiative.withdrawnOn() == null));
        return new Unit(row.id(), row.name, row.shortName, row.mission(), byPresence.get(true), byPresence.get(false));
    }

    private static List<List<String>> groups(List<WordRow> words, WordRow.Kind kind) {
        return List.copyOf(words.stream()
                .filter(word -> word.kind == kind)
                .collect(Collectors.groupingBy(
                        word -> word.line, TreeMap::new, Collectors.mapping(word -> word.word, Collectors.toList())))
                .values());
    }
}
