package torikumi.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** The pool of connections: where to, and how long anybody waits for one. */
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

    /** A PostgreSQL that stopped answering must not hold a connection for ever. */
    @Bean
    static BeanPostProcessor patienceWithPostgresql() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource any)
                    any.setExceptionOverrideClassName(StoreOutage.class.getName());
                if (bean instanceof HikariDataSource pool
                        && pool.getJdbcUrl() != null
                        && pool.getJdbcUrl().startsWith(DatabaseConnection.POSTGRESQL)) {
                    // What changes rows has no time of its own but waits for others: H2 ends that after 2 s by itself.
                    pool.setConnectionInitSql("set lock_timeout = '10s'");
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
