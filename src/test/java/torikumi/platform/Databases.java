package torikumi.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Fresh, empty databases for tests, of both kinds that we run on; a sandbox over one of them starts empty. One PostgreSQL serves the whole JVM. */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** The settings of a new H2 database in memory, in the mode that the default one has. */
    public static Map<String, String> h2() {
        return settings(
                "jdbc:h2:mem:torikumi%d;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                        .formatted(COUNT.incrementAndGet()),
                "sa");
    }

    /** The settings of a new database on a real PostgreSQL. */
    public static Map<String, String> postgres() {
        String name = "torikumi" + COUNT.incrementAndGet();
        try (var connection = Postgres.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return settings("jdbc:postgresql://127.0.0.1:%d/%s".formatted(Postgres.RUNNING.getPort(), name), "postgres");
    }

    private static Map<String, String> settings(String url, String user) {
        return Map.of(
                "TORIKUMI_DATABASE_URL",
                url,
                "TORIKUMI_DATABASE_USER",
                user,
                "TORIKUMI_DATABASE_PASSWORD",
                "",
                "TORIKUMI_SANDBOX",
                "empty");
    }

    private static final class Postgres {
        // Stops itself when the JVM ends.
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(h2()).applyTo(context);
        }
    }

    static class Postgresql implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(postgres()).applyTo(context);
        }
    }
}
