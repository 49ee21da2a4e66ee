package torikumi.progress;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import torikumi.platform.StatementTime;

/** Reads all that was recorded, one update after the other: a few are in memory at a time, however many there are. */
@Component
public class WholeRecord {

    static final int AT_ONCE = 500;

    private final Updates updates;
    private final HealthScales scales;
    private final EntityManager entities;
    private final StatementTime time;

    WholeRecord(Updates updates, HealthScales scales, EntityManager entities, StatementTime time) {
        this.updates = updates;
        this.scales = scales;
        this.entities = entities;
        this.time = time;
    }

    /**
     * One update.
     *
     * @param first what was said first, which tells who said it and where
     * @param newest what everybody reads now, which may be a correction or say that it was withdrawn
     * @param approved whether the newest version's public wording may be published
     */
    public record Entry(ProgressUpdate first, ProgressUpdate newest, boolean approved) {}

    record Row(UpdateRow first, UpdateRow newest, long approvals) {}

    /** Those of the initiatives, by the days they refer to, the earliest first. One query. */
    @Transactional(readOnly = true)
    public void read(Collection<Long> initiativeIds, Consumer<Entry> reader) {
        if (initiativeIds.isEmpty()) return;
        HealthScale scale = scales.current();
        // A year of a ward is put in order before its first row comes.
        time.aMinuteEach();
        try (Stream<Row> rows = updates.whole(initiativeIds)) {
            int read = 0;
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Row row = all.next();
                reader.accept(new Entry(row.first().update(scale), row.newest().update(scale), row.approvals() > 0));
                // What was read before would stay in memory until the transaction ends.
                if (++read % AT_ONCE == 0) entities.clear();
            }
        }
    }
}
