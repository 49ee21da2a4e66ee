package torikumi.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.PlanAmended.Amendment;
import torikumi.plan.change.PlanChange;
import torikumi.plan.change.PlanComparison;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;

/** Writes plans: takes a document in, or shows what it would change. All of it or nothing. */
@Component
@Transactional
class PlanEditing {

    private final Plans plans;
    private final Sections sections;
    private final Units units;
    private final Initiatives initiatives;
    private final Wordings wordings;
    private final PlanWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanEditing(
            Plans plans,
            Sections sections,
            Units units,
            Initiatives initiatives,
            Wordings wordings,
            PlanWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.sections = sections;
        this.units = units;
        this.initiatives = initiatives;
        this.wordings = wordings;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** What came of a document. */
    sealed interface Edited {

        /** There was no plan of that department and year; there is now. */
        record Created(int initiatives) implements Edited {}

        /** The plan says just that already. */
        record Unchanged() implements Edited {}

        /** The plan says something else, and nobody has confirmed the change: nothing was done. */
        record Shown(PlanChange change) implements Edited {}

        record Changed(PlanChange change) implements Edited {}
    }

    /**
     * Takes a document in.
     *
     * @param confirmed the id of the change that may be applied, as it was shown before; null to apply none
     */
    Edited take(PlanDocument document, PlanNames names, Optional<String> confirmed) {
        PlanRow plan = plans
                .findByDepartmentAndFiscalYear(
                        document.department(), document.year().startYear())
                .stream()
                .findFirst()
                .orElse(null);
        boolean isNew = plan == null;
        StoredPlan before = isNew ? StoredPlan.EMPTY : stored(plan);
        PlanChange change = PlanComparison.of(before, document);
        if (!isNew && change.isEmpty()) {
            if (replaceWords(plan.id(), names)) {
                plan.changed(clock.instant());
            }
            return new Edited.Unchanged();
        }
        if (!isNew && !confirmed.filter(change.id()::equals).isPresent()) return new Edited.Shown(change);
        if (isNew) plan = plans.save(new PlanRow(document.department(), document.year()));
        StoredPlan after = change.applyTo(before);
        write(plan, after, isNew ? "first import" : "change " + change.id());
        replaceWords(plan.id(), names);
        events.publishEvent(new PlanAmended(
                plan.department,
                isNew ? List.of(imported(plan)) : Amendments.of(change, after, ids(plan)),
                plan.changedAt));
        return isNew
                ? new Edited.Created(document.rows().stream()
                        .mapToInt(row -> row.items().size())
                        .sum())
                : new Edited.Changed(change);
    }

    /** What is new as a whole is told as a whole. */
    private static Amendment imported(PlanRow plan) {
        return new Amendment(PlanAmended.Kind.PLAN_IMPORTED, null, null, null, null, String.valueOf(plan.fiscalYear));
    }

    private ToLongFunction<Code> ids(PlanRow plan) {
        Map<Code, Long> ids = initiatives.findByPlanIdOrderByPositionAscNumberAsc(plan.id()).stream()
                .collect(Collectors.toMap(row -> new Code(row.shortName, row.number), row -> row.id()));
        return ids::get;
    }

    private StoredPlan stored(PlanRow plan) {
        Map<Long, SectionRow> bySection = new HashMap<>();
        sections.findByPlanIdOrderByPosition(plan.id()).forEach(section -> bySection.put(section.id(), section));
        Map<Long, List<StoredItem>> byUnit = new HashMap<>();
        for (InitiativeRow row : initiatives.findByPlanIdOrderByPositionAscNumberAsc(plan.id()))
            byUnit.computeIfAbsent(row.unitId, unit -> new ArrayList<>())
                    .add(new StoredItem(
                            row.id(),
                            new Code(row.shortName, row.number),
                            row.wording,
                            row.fields,
                            row.withdrawnOn != null));
        return new StoredPlan(
                plan.vision,
                plan.policy,
                units.findByPlanIdOrderByPosition(plan.id()).stream()
                        .map(unit -> new StoredUnit(
                                new PlaceName(bySection.get(unit.sectionId).name, unit.name),
                                unit.shortName,
                                unit.mission,
                                unit.missionFrom,
                                byUnit.getOrDefault(unit.id(), List.of())))
                        .toList());
    }

    private void write(PlanRow plan, StoredPlan after, String reason) {
        Instant now = clock.instant();
        plan.take(after, now);
        Map<String, SectionRow> bySection = new LinkedHashMap<>();
        sections.findByPlanIdOrderByPosition(plan.id()).forEach(section -> bySection.put(section.name, section));
        Map<String, UnitRow> byShortName = new HashMap<>();
        units.findByPlanIdOrderByPosition(plan.id()).forEach(unit -> byShortName.put(unit.shortName, unit));
        Map<Long, InitiativeRow> byId = new HashMap<>();
        initiatives
                .findByPlanIdOrderByPositionAscNumberAsc(plan.id())
                .forEach(initiative -> byId.put(initiative.id(), initiative));
        Set<String> placed = new HashSet<>();
        int position = 0;
        for (StoredUnit unit : after.units()) {
            String name = unit.place().section();
            SectionRow section = bySection.computeIfAbsent(name, added -> new SectionRow(plan.id(), added));
            if (placed.add(name)) section.position = placed.size();
            section = sections.save(section);
            UnitRow row = byShortName.get(unit.shortName());
            if (row == null) row = new UnitRow(plan.id(), section.id(), unit.shortName());
            row.take(section.id(), unit, ++position);
            row = units.save(row);
            int place = 0;
            for (StoredItem item : unit.items()) write(plan, row, item, byId.get(item.id()), ++place, now, reason);
        }
    }

    private void write(
            PlanRow plan, UnitRow unit, StoredItem item, InitiativeRow known, int place, Instant now, String reason) {
        InitiativeRow row = known == null
                ? new InitiativeRow(
                        plan.id(),
                        unit.id(),
                        item.code().shortName(),
                        item.code().number())
                : known;
        boolean reworded = !Objects.equals(row.wording, item.wording());
        row.take(unit.id(), item, place, LocalDate.now(clock));
        row = initiatives.save(row);
        if (!reworded) return;
        int before = known == null ? 0 : wordings.countByInitiativeId(row.id());
        wordings.save(new WordingRow(row.id(), before + 1, row.wording, now, reason));
    }

    /** @return whether they are other words than before */
    private boolean replaceWords(long planId, PlanNames names) {
        List<WordRow> wanted = new ArrayList<>();
        add(wanted, planId, WordRow.Kind.ALIAS, names.aliases());
        add(wanted, planId, WordRow.Kind.SYNONYM, names.synonyms());
        List<String> before = words.findByPlanIdOrderByLineAscPositionAsc(planId).stream()
                .map(WordRow::said)
                .sorted()
                .toList();
        if (wanted.stream().map(WordRow::said).sorted().toList().equals(before)) return false;
        words.deleteByPlanId(planId);
        words.saveAll(wanted);
        return true;
    }

    private static void add(List<WordRow> to, long planId, WordRow.Kind kind, List<List<String>> lines) {
        for (int line = 0; line < lines.size(); line++)
            for (int at = 0; at < lines.get(line).size(); at++)
                to.add(new WordRow(planId, kind, line, at, lines.get(line).get(at)));
    }
}
