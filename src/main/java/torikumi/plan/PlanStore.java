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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.change.StoredPlan;
import torikumi.plan.change.StoredPlan.Code;
import torikumi.plan.change.StoredPlan.StoredItem;
import torikumi.plan.change.StoredPlan.StoredUnit;
import torikumi.plan.intake.PlaceName;
import torikumi.plan.intake.PlanDocument;
import torikumi.platform.FiscalYear;

/** The rows of plans, as what documents are compared with, and written anew from that. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanStore {

    private final Plans plans;
    private final Sections sections;
    private final Units units;
    private final Initiatives initiatives;
    private final Wordings wordings;
    private final PlanWords words;
    private final Clock clock;

    PlanStore(
            Plans plans,
            Sections sections,
            Units units,
            Initiatives initiatives,
            Wordings wordings,
            PlanWords words,
            Clock clock) {
        this.plans = plans;
        this.sections = sections;
        this.units = units;
        this.initiatives = initiatives;
        this.wordings = wordings;
        this.words = words;
        this.clock = clock;
    }

    Optional<PlanRow> find(String department, FiscalYear year) {
        return plans.findByDepartmentAndFiscalYear(department, year.startYear());
    }

    boolean hasPlan() {
        return plans.count() > 0;
    }

    /** For whoever changes it: one after the other. */
    void lock(String department, FiscalYear year) {
        plans.lock(department, year.startYear());
    }

    /** Beside whatever the department has of that year and of the one before. */
    Comparing comparing(PlanDocument document, List<Decision> decisions) {
        List<PlanRow> all = plans.findByDepartmentOrderByFiscalYearDesc(document.department());
        int year = document.year().startYear();
        PlanRow plan = of(all, year);
        PlanRow lastYear = plan == null ? of(all, year - 1) : null;
        return new Comparing(
                document,
                decisions,
                plan,
                plan == null ? StoredPlan.EMPTY : stored(plan),
                lastYear,
                lastYear == null ? StoredPlan.EMPTY : stored(lastYear),
                all.stream().map(PlanRow::year).toList());
    }

    private static @Nullable PlanRow of(List<PlanRow> plans, int fiscalYear) {
        return plans.stream()
                .filter(plan -> plan.fiscalYear == fiscalYear)
                .findFirst()
                .orElse(null);
    }

    PlanRow begin(String department, FiscalYear year) {
        // At once, so that of two who begin the same plan the second is refused here and not when it is written.
        return plans.saveAndFlush(new PlanRow(department, year));
    }

    /** Each initiative's number in the database. */
    ToLongFunction<Code> ids(PlanRow plan) {
        Map<Code, Long> ids = initiatives.findByPlanIdOrderByPositionAscNumberAsc(plan.id()).stream()
                .collect(Collectors.toMap(row -> new Code(row.shortName, row.number), row -> row.id()));
        return ids::get;
    }

    StoredPlan stored(PlanRow plan) {
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
                            row.jointWith,
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

    void write(PlanRow plan, StoredPlan after, Editor by, String reason) {
        var writing = new Writing(plan, by, reason);
        plan.take(after, writing.now);
        writing.write(after);
    }

    private final class Writing {

        private final PlanRow plan;
        private final Editor by;
        private final String reason;
        private final Instant now = clock.instant();
        private final LocalDate today = LocalDate.now(clock);
        private final Map<String, SectionRow> bySection = new LinkedHashMap<>();
        private final Map<String, UnitRow> byShortName = new HashMap<>();
        private final Map<Long, InitiativeRow> byId = new HashMap<>();
        private final Map<Long, Integer> versions = new HashMap<>();

        Writing(PlanRow plan, Editor by, String reason) {
            this.plan = plan;
            this.by = by;
            this.reason = reason;
            sections.findByPlanIdOrderByPosition(plan.id()).forEach(section -> bySection.put(section.name, section));
            units.findByPlanIdOrderByPosition(plan.id()).forEach(unit -> byShortName.put(unit.shortName, unit));
            initiatives
                    .findByPlanIdOrderByPositionAscNumberAsc(plan.id())
                    .forEach(initiative -> byId.put(initiative.id(), initiative));
            // All at once: with each question Hibernate would look through all of its rows for what is to be written.
            wordings.versions(plan.id()).forEach(each -> versions.put(each.initiativeId(), each.version()));
        }

        void write(StoredPlan after) {
            rename(after);
            Set<String> placed = new HashSet<>();
            int position = 0;
            for (StoredUnit unit : after.units()) {
                String name = unit.place().section();
                SectionRow section = bySection.computeIfAbsent(name, added -> new SectionRow(plan.id(), added));
                if (placed.add(name)) section.position = placed.size();
                section = sections.save(section);
                bySection.put(name, section);
                UnitRow row = byShortName.get(unit.shortName());
                if (row == null) row = new UnitRow(plan.id(), section.id(), unit.shortName());
                row.take(section.id(), unit, ++position);
                row = units.save(row);
                int place = 0;
                for (StoredItem item : unit.items()) write(row, item, ++place);
            }
        }

        /** A section all of whose units now stand under another name is that section under that name. */
        private void rename(StoredPlan after) {
            Map<Long, Set<String>> names = new HashMap<>();
            for (StoredUnit unit : after.units()) {
                UnitRow row = byShortName.get(unit.shortName());
                if (row != null)
                    names.computeIfAbsent(row.sectionId, section -> new HashSet<>())
                            .add(unit.place().section());
            }
            for (SectionRow section : List.copyOf(bySection.values())) {
                Set<String> now = names.getOrDefault(section.id(), Set.of());
                if (now.size() != 1 || now.contains(section.name)) continue;
                String name = now.iterator().next();
                if (bySection.containsKey(name)) continue;
                bySection.remove(section.name);
                section.name = name;
                bySection.put(name, section);
            }
        }

        private void write(UnitRow unit, StoredItem item, int place) {
            InitiativeRow known = byId.get(item.id());
            InitiativeRow row = known == null
                    ? new InitiativeRow(
                            plan.id(),
                            unit.id(),
                            item.code().shortName(),
                            item.code().number())
                    : known;
            boolean reworded = !Objects.equals(row.wording, item.wording());
            row.take(unit.id(), item, place, today);
            row = initiatives.save(row);
            if (reworded)
                wordings.save(
                        new WordingRow(row.id(), versions.getOrDefault(row.id(), 0) + 1, row.wording, now, by, reason));
        }
    }

    /** As if it had never been there. Nothing else may name it or anything in it. */
    void remove(PlanRow plan) {
        List<InitiativeRow> rows = initiatives.findByPlanIdOrderByPositionAscNumberAsc(plan.id());
        wordings.deleteByPlanId(plan.id());
        initiatives.deleteAll(rows);
        units.deleteAll(units.findByPlanIdOrderByPosition(plan.id()));
        sections.deleteAll(sections.findByPlanIdOrderByPosition(plan.id()));
        words.deleteByPlanId(plan.id());
        plans.delete(plan);
    }

    /**
     * The names and words that people use go on in a new plan: last year's, or else the words that another plan has for one thing.
     *
     * @param renamed what last year's sections and units are called now, as alias files write them
     */
    void inheritWords(PlanRow plan, @Nullable PlanRow lastYear, UnaryOperator<String> renamed) {
        List<WordRow> from = lastYear != null
                ? words.findByPlanIdOrderByLineAscPositionAsc(lastYear.id())
                : plans.findFirstByIdNotOrderByFiscalYearDescIdDesc(plan.id())
                        .map(other -> words.findByPlanIdOrderByLineAscPositionAsc(other.id()))
                        .orElse(List.of());
        for (WordRow row : from)
            if (lastYear != null || row.kind == WordRow.Kind.SYNONYM) {
                boolean isName = row.kind == WordRow.Kind.ALIAS && row.position == 0;
                words.save(new WordRow(
                        plan.id(), row.kind, row.line, row.position, isName ? renamed.apply(row.word) : row.word));
            }
    }

    /** The other names of what is called otherwise stay its names. */
    void renameWords(PlanRow plan, UnaryOperator<String> renamed) {
        for (WordRow row : words.findByPlanIdOrderByLineAscPositionAsc(plan.id()))
            if (row.kind == WordRow.Kind.ALIAS && row.position == 0) row.word = renamed.apply(row.word);
    }

    /** @return whether they are other words than before */
    boolean replaceWords(long planId, PlanNames names) {
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
