package torikumi.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Keeps the sessions that migrate an H2 database until the process ends. H2 2.4 checks {@code role in (…)} in the session that made the
 * constraint, and refuses every row once that one is closed ("Check constraint invalid"), until the database is opened anew. The
 * pool closes each of its own within half an hour.
 */
@Component
class MigratingSessions implements FlywayConfigurationCustomizer, DisposableBean {

    private final Queue<SingleConnectionDataSource> kept = new ConcurrentLinkedQueue<>();
    private final DatabaseConnection database;

    MigratingSessions(Settings settings) {
        this.database = settings.database();
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        if (!database.postgresql()) flyway.dataSource(new Kept());
    }

    /** Connections that are not closed when they are. */
    private final class Kept extends DriverManagerDataSource {

        Kept() {
            super(database.url(), database.user(), database.password());
        }

        @Override
        protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
            var session = new SingleConnectionDataSource(super.getConnectionFromDriver(properties), true);
            kept.add(session);
            return session.getConnection();
        }
    }

    @Override
    public void destroy() {
        kept.forEach(SingleConnectionDataSource::destroy);
    }
}
