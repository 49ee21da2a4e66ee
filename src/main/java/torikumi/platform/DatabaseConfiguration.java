package torikumi.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The pool of connections: where to, how long anybody waits for one, and what statements may take. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    // Slack gives a command 3 s altogether: a database out of reach must be known well before.
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    @Bean
    JdbcConnectionDetails database(Settings settings) {
        DatabaseConnection database = settings.database();
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return database.user();
            }

            @Override
            public String getPassword() {
                return database.password();
            }
        };
    }

    /** A newer version's tables are not ours to write into. */
    @Bean
    FlywayConfigurationCustomizer noNewerSchema() {
        return flyway -> flyway.ignoreMigrationPatterns(new String[0]);
    }

    /** PostgreSQL: a migration may take its time, but none of the connections that it had is used for anything else. */
    @Bean
    FlywayConfigurationCustomizer unlimitedMigrations(Settings settings) {
        return flyway -> {
            if (settings.database().postgresql()) flyway.initSql(StatementTime.UNLIMITED);
        };
    }

    @Bean
    FlywayMigrationStrategy limitedAfterwards(DataSource source) throws SQLException {
        var pool = source.unwrap(HikariDataSource.class);
        return flyway -> {
            flyway.migrate();
            if (pool.isRunning()) pool.getHikariPoolMXBean().softEvictConnections();
        };
    }

    /** A database that stopped answering must not hold a connection for ever. */
    @Bean
    static BeanPostProcessor patience() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (!(bean instanceof HikariDataSource pool) || pool.getJdbcUrl() == null) return bean;
                boolean postgresql = pool.getJdbcUrl().startsWith(DatabaseConnection.POSTGRESQL);
                pool.setExceptionOverrideClassName(StoreOutage.class.getName());
                pool.setConnectionInitSql(StatementTime.limit(postgresql));
                if (postgresql) {
                    pool.addDataSourceProperty("ApplicationName", "torikumi");
                    // It would tell the row that it refuses, with what somebody said in it.
                    pool.addDataSourceProperty("logServerErrorDetail", "false");
                    pool.addDataSourceProperty("connectTimeout", "2"); // seconds
                    pool.addDataSourceProperty("loginTimeout", "2");
                    pool.addDataSourceProperty("socketTimeout", "30");
                    pool.addDataSourceProperty("tcpKeepAlive", "true");
                }
                return bean;
            }
        };
    }

    /** From the first request on, nobody waits as long as the start did. */
    @Bean
    ServingPatience servingPatience(DataSource source) throws SQLException {
        return new ServingPatience(source.unwrap(HikariDataSource.class));
    }

    record ServingPatience(HikariDataSource pool) {

        @EventListener(WorkspaceConnected.class)
        void serve() {
            pool.getHikariConfigMXBean().setConnectionTimeout(PATIENCE.toMillis());
        }
    }
}
