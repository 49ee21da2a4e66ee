package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool ends each connection after half an hour, also the one that made the tables. */
class MigratingSessionsTests {

    @Test
    void whatTheyHaveCheckedIsCheckedWhenThePoolHasEndedEveryConnectionThereWas(@TempDir Path folder)
            throws SQLException {
        var settings = new HashMap<>(Databases.h2());
        settings.put(
                "TORIKUMI_DATABASE_URL",
                "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        .formatted(folder.resolve("torikumi")));
        try (var torikumi = new SpringApplicationBuilder(BelowTheEdge.class)
                .web(WebApplicationType.NONE)
                .initializers(
                        context -> TestPropertyValues.of(settings).applyTo((ConfigurableApplicationContext) context))
                .run()) {
            JdbcClient jdbc = torikumi.getBean(JdbcClient.class);
            torikumi.getBean(DataSource.class)
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();

            appoint(jdbc, "MEMBER");

            assertThat(jdbc.sql("select role from assignment")
                            .query(String.class)
                            .list())
                    .containsExactly("MEMBER");
            assertThatThrownBy(() -> appoint(jdbc, "NOBODY"))
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageNotContaining("Check constraint invalid");
        }
    }

    private static void appoint(JdbcClient jdbc, String role) {
        jdbc.sql("insert into assignment"
                        + " (workspace_id, person_id, person_name, role, department, section, unit, from_day)"
                        + " values ('T1', 'U1', '森 あかり', ?, '総務部', '総務課', '', date '2021-04-01')")
                .param(role)
                .update();
    }
}
