package torikumi.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.Section;
import torikumi.plan.Unit;
import torikumi.progress.Board;

/**
 * What a workbook is about.
 *
 * @param section its id, where it is about one alone; null for all of them
 * @param unit the same
 */
public record WorkbookScope(
        List<Plan> plans, @Nullable Long section, @Nullable Long unit) {

    public WorkbookScope {
        plans = List.copyOf(plans);
    }

    private boolean has(Section of, Unit part) {
        if (unit != null) return part.id() == unit;
        return section == null || of.id() == section;
    }

    Board of(Board board) {
        return board.where(line -> has(line.where().section(), line.where().unit()));
    }

    /** Of which anything is in it, as the plans have them. */
    List<InPlan> sections() {
        return plans.stream()
                .flatMap(plan -> plan.sections().stream().map(each -> new InPlan(plan, each)))
                .filter(each -> each.section().units().stream().anyMatch(part -> has(each.section(), part)))
                .toList();
    }

    record InPlan(Plan plan, Section section) {}

    /** What is in the plans and what was taken out of them, by its id. */
    public Map<Long, Found.OfInitiative> everInitiatives() {
        Map<Long, Found.OfInitiative> all = new LinkedHashMap<>();
        for (InPlan each : sections())
            for (Unit part : each.section().units())
                if (has(each.section(), part))
                    Stream.concat(part.initiatives().stream(), part.withdrawn().stream())
                            .forEach(initiative -> all.put(
                                    initiative.id(),
                                    new Found.OfInitiative(each.plan(), each.section(), part, initiative)));
        return all;
    }
}
