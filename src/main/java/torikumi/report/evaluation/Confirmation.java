package torikumi.report.evaluation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torikumi.staff.Colleague;
import torikumi.staff.Post;

/**
 * 確定, or that it was taken back.
 *
 * @param evaluationId the version that it is about
 * @param confirmed false where it was taken back
 * @param record the ids of the updates that it was confirmed with, in their order
 * @param post null for an administrator who acts for no office there
 */
public record Confirmation(
        long evaluationId,
        boolean confirmed,
        List<Long> record,
        Colleague by,
        @Nullable Post post,
        Instant at) {

    public Confirmation {
        record = List.copyOf(record);
    }
}
