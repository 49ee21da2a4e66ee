package torikumi.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    /** Refuses faulty settings before anything is opened, connected or listened on. */
    @Bean
    static BeanFactoryPostProcessor settingsAreSound(Environment environment) {
        return beans -> Settings.from(environment::getProperty);
    }

    @Bean
    Settings settings(Environment environment) {
        return Settings.from(environment::getProperty);
    }

    @Bean
    SlackConnection slackConnection(Settings settings) {
        return settings.slack();
    }

    /** The one clock of the process; everything else is handed it. Its zone is the department's, whatever the server's. */
    @Bean
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }

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

    /** A PostgreSQL that stopped answering must not hold a connection, and the person behind it, for ever. */
    @Bean
    static BeanPostProcessor patienceWithPostgresql() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool
                        && pool.getJdbcUrl() != null
                        && pool.getJdbcUrl().startsWith(DatabaseConnection.POSTGRESQL)) {
                    pool.addDataSourceProperty("ApplicationName", "torikumi");
                    pool.addDataSourceProperty("connectTimeout", "2"); // seconds
                    pool.addDataSourceProperty("loginTimeout", "2");
                    pool.addDataSourceProperty("socketTimeout", "30");
                    pool.addDataSourceProperty("tcpKeepAlive", "true");
                }
                return bean;
            }
        };
    }
}
