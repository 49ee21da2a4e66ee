package torikumi.report.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.plan.Found;
import torikumi.plan.Plan;
import torikumi.plan.PlanDirectory;
import torikumi.progress.ProgressHistory;
import torikumi.progress.ProgressUpdate;

/** Where it is looked up what was approved for publication. */
@Component
@Transactional(readOnly = true)
public class PublicRecords {

    private final PlanDirectory directory;
    private final ProgressHistory history;

    PublicRecords(PlanDirectory directory, ProgressHistory history) {
        this.directory = directory;
        this.history = history;
    }

    /** Of every plan there is. One query for each besides those of the plans. */
    public PublicRecord now() {
        return new PublicRecord(directory.all().stream().map(this::of).toList());
    }

    private PublicRecord.OfPlan of(Plan plan) {
        List<Found.OfInitiative> all = Found.initiatives(plan);
        Map<Long, List<PublicRecord.Wording>> published =
                history
                        .published(all.stream()
                                .map(found -> found.initiative().id())
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                ProgressUpdate::initiativeId,
                                Collectors.mapping(PublicRecords::wording, Collectors.toList())));
        return new PublicRecord.OfPlan(
                plan,
                all.stream()
                        .map(found -> new PublicRecord.OfInitiative(
                                found, published.getOrDefault(found.initiative().id(), List.of())))
                        .toList());
    }

    private static PublicRecord.Wording wording(ProgressUpdate approved) {
        return new PublicRecord.Wording(approved.asOf(), approved.progress().publicWording());
    }
}
