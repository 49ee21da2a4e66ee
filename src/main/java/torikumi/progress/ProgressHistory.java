package torikumi.progress;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where an initiative's updates are read, with their versions and sources. */
@Component
@Transactional(readOnly = true)
public class ProgressHistory {

    /**
     * A page of an initiative's updates, the newest first by the day they refer to; withdrawn ones too.
     *
     * @param page from 1
     * @param size how many on a page, 1 to 50
     */
    public Page of(long initiativeId, int page, int size) {
        throw new UnsupportedOperationException();
    }

    /** The update that has that version. */
    public Optional<HistoryEntry> entry(long updateId) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param total how many updates there are in all
     * @param reopenings all there were, the newest first
     */
    public record Page(List<HistoryEntry> entries, int page, int size, int total, List<Reopening> reopenings) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }
}
