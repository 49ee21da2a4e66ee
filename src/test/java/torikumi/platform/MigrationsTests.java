package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTests {

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    /** As somebody may write it into TORIKUMI_DATABASE_URL. */
    @Test
    void runOnAnH2WhoseNamesAreInUpperCase() {
        var flyway = Flyway.configure()
                .dataSource("jdbc:h2:mem:plain;DB_CLOSE_DELAY=-1", "sa", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load();
        assertThat(flyway.migrate().success).isTrue();
    }

    abstract static class OnAnyDatabase {

        @Autowired
        JdbcClient jdbc;

        @Test
        void makeTheTablesAndNoRows() {
            assertThat(jdbc.sql("select count(*) from scheduled_tasks where execution_time > current_timestamp")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(CurrentWorkspace.get().id()).startsWith("T");
        }
    }
}
