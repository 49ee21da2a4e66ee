package torikumi.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives back what an H2 file holds and does not need. H2 keeps what it replaces for 45 s, so whatever is written within that time
 * makes the file longer, and a normal stop compacts for 200 ms only. {@code docs/benchmark.md} has the figures.
 */
@Component
class StoreCompaction {

    private static final Logger log = LoggerFactory.getLogger(StoreCompaction.class);

    // Writers wait meanwhile, and H2 ends the step that it is in: twice as long was seen. Slack waits 3 s.
    private static final Duration AT_A_TIME = Duration.ofSeconds(1);

    private final DataSource source;

    StoreCompaction(DataSource source) {
        this.source = source;
    }

    /** While it is in use. What is no file of our own stays as it is. A failure is one line in the log. */
    void compact() {
        try (Connection connection = source.getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)
                    && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session)
                compact(session.getDatabase());
        } catch (SQLException | RuntimeException e) {
            log.warn(
                    "The database could not be compacted ({}); it is tried again the next night",
                    e.getClass().getSimpleName());
        }
    }

    private static void compact(Database database) {
        if (database.isPersistent() && !database.isReadOnly())
            database.getStore().compactFile((int) AT_A_TIME.toMillis());
    }
}
