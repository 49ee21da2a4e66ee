package torikumi.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Since when initiatives read as they do. */
@Component
@Transactional(readOnly = true)
public class PublishedWordings {

    private final Wordings wordings;

    PublishedWordings(Wordings wordings) {
        this.wordings = wordings;
    }

    /**
     * An initiative's present wording.
     *
     * @param version 1 as it was first taken in; more where the plan was changed since
     * @param since when that was taken in
     */
    public record Wording(int version, Instant since) {}

    /** Of all that those plans have or had, by the initiative's id. One query. */
    public Map<Long, Wording> of(Collection<Long> planIds) {
        return wordings.ofPlans(planIds).stream()
                .collect(Collectors.toMap(
                        row -> row.initiativeId,
                        row -> new Wording(row.version, row.since),
                        (earlier, later) -> later));
    }
}
