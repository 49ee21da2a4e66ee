package torikumi.report.publication;

import java.time.LocalDate;
import java.util.List;
import torikumi.plan.Found;
import torikumi.plan.Plan;

/**
 * What was approved for publication and holds now.
 *
 * @param plans the newest year first, departments by their names; each with all that it has now, in its order
 */
public record PublicRecord(List<OfPlan> plans) {

    public PublicRecord {
        plans = List.copyOf(plans);
    }

    public record OfPlan(Plan plan, List<OfInitiative> initiatives) {}

    /** @param wordings by the days they are about; none where nothing was approved */
    public record OfInitiative(Found.OfInitiative where, List<Wording> wordings) {}

    /** @param words as they were approved */
    public record Wording(LocalDate day, String words) {}

    public int wordings() {
        return plans.stream()
                .flatMap(plan -> plan.initiatives().stream())
                .mapToInt(each -> each.wordings().size())
                .sum();
    }
}
