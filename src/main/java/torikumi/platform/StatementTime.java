package torikumi.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a statement may take. Each connection is told once: for a limit of its own a statement of PostgreSQL's driver wakes another
 * thread, and one of H2's makes every connection forget the statements that it has understood.
 */
@Component
public class StatementTime {

    // What waits for somebody else's row ends before, with a state that says so. H2 ends that after 2 s by itself.
    private static final String POSTGRESQL = "set lock_timeout = '10s'; set statement_timeout = '15s'";

    // Nobody but ourselves can keep it busy.
    private static final String H2 = "set query_timeout 60000";

    static final String UNLIMITED = "set statement_timeout = 0";

    private final JdbcClient jdbc;
    private final Settings settings;

    StatementTime(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    static String limit(boolean postgresql) {
        return postgresql ? POSTGRESQL : H2;
    }

    /** A minute for each until this thread's transaction ends: for what nobody waits for. */
    public void aMinuteEach() {
        if (settings.database().postgresql())
            jdbc.sql("set local statement_timeout = '60s'").update();
    }
}
