package torikumi.progress;

import java.util.List;

/**
 * Versions came into the record: updates, corrections or withdrawals. Published once the standings have taken them in, in the same
 * transaction.
 *
 * @param updates the versions, each about another initiative; what they replace they name themselves
 */
public record ProgressRecorded(List<ProgressUpdate> updates) {

    public ProgressRecorded {
        updates = List.copyOf(updates);
    }
}
