package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;

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
