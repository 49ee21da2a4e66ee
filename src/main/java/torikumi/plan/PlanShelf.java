package torikumi.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;

/**
 * The plans as they are read. Which revisions there are is asked of the database each time, so another process's import is seen at
 * once; what a revision contains never changes and is kept.
 */
@Component
class PlanShelf {

    private final Plans plans;
    private final Sections sections;
    private final Units units;
    private final Initiatives initiatives;
    private final Words words;
    private final Cache<Key, PlanIndex> kept =
            Caffeine.newBuilder().maximumSize(200).build();

    private record Key(Workspace workspace, long planId, int revision) {}

    PlanShelf(Plans plans, Sections sections, Units units, Initiatives initiatives, Words words) {
        this.plans = plans;
        this.sections = sections;
        this.units = units;
        this.initiatives = initiatives;
        this.words = words;
    }

    List<PlanEdition> editions() {
        return plans.editions();
    }

    Optional<PlanEdition> editionWith(long initiativeId) {
        return plans.editionWith(initiativeId);
    }

    PlanIndex read(PlanEdition edition) {
        return kept.get(new Key(CurrentWorkspace.get(), edition.id(), edition.revision()), key -> load(key.planId()));
    }

    private PlanIndex load(long planId) {
        PlanRow row = plans.findById(planId).orElseThrow();
        Map<Long, List<InitiativeRow>> byUnit = initiatives.findByPlanIdOrderByPositionAscNumberAsc(planId).stream()
                .collect(Collectors.groupingBy(initiative -> initiative.unitId));
        Map<Long, List<UnitRow>> bySection = units.findByPlanIdOrderByPosition(planId).stream()
                .collect(Collectors.groupingBy(unit -> unit.sectionId));
        List<Section> read = sections.findByPlanIdOrderByPosition(planId).stream()
                .map(section -> section(row.year(), section, bySection.getOrDefault(section.id, List.of()), byUnit))
                .filter(section -> section != null)
                .toList();
        var plan =
                new Plan(planId, row.department, row.year(), row.vision, row.policy, row.closedOn, row.revision, read);
        List<WordRow> beside = words.findByPlanIdOrderByLineAscPositionAsc(planId);
        return new PlanIndex(plan, groups(beside, WordRow.Kind.ALIAS), groups(beside, WordRow.Kind.SYNONYM));
    }

    private static @Nullable Section section(
            FiscalYear year, SectionRow row, List<UnitRow> units, Map<Long, List<InitiativeRow>> byUnit) {
        List<Unit> read = units.stream()
                .map(unit -> unit(year, unit, byUnit.getOrDefault(unit.id, List.of())))
                // One that has none left is no longer in the published plan.
                .filter(unit -> !unit.initiatives().isEmpty())
                .toList();
        return read.isEmpty() ? null : new Section(row.id, row.name, read);
    }

    private static Unit unit(FiscalYear year, UnitRow row, List<InitiativeRow> initiatives) {
        Map<Boolean, List<Initiative>> byPresence = initiatives.stream()
                .map(initiative -> new Initiative(
                        initiative.id,
                        new InitiativeCode(year, initiative.shortName, initiative.number),
                        initiative.wording,
                        initiative.fields,
                        initiative.withdrawnOn))
                .collect(Collectors.partitioningBy(initiative -> initiative.withdrawnOn() == null));
        return new Unit(row.id, row.name, row.shortName, row.mission(), byPresence.get(true), byPresence.get(false));
    }

    private static List<List<String>> groups(List<WordRow> words, WordRow.Kind kind) {
        return List.copyOf(words.stream()
                .filter(word -> word.kind == kind)
                .collect(Collectors.groupingBy(
                        word -> word.line, TreeMap::new, Collectors.mapping(word -> word.word, Collectors.toList())))
                .values());
    }
}
