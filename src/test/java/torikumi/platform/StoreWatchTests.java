package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An H2 that is opened again on a full disk finds some room in its own file, for as long as that lasts. */
class StoreWatchTests {

    private static final SQLException GONE = new SQLException("gone", "08006");

    private final HikariDataSource pool = new HikariDataSource();
    private StoreWatch watch;

    @BeforeEach
    void over() throws SQLException {
        pool.setJdbcUrl("jdbc:h2:mem:watched;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        JdbcClient.create(pool)
                .sql(
                        "create table if not exists handled_request (workspace_id varchar(9), request_id varchar(99), handled_at timestamp with time zone)")
                .update();
        watch = new StoreWatch(pool, Settings.from(name -> null), Clock.systemUTC(), event -> {}, Duration.ofHours(1));
        watch.noticed(GONE);
        await().until(() -> !up());
    }

    @AfterEach
    void close() {
        watch.destroy();
        pool.close();
    }

    private boolean up() {
        return watch.health().getStatus().equals(Status.UP);
    }

    @Test
    void isOverOnceItHasHeldFromOneLookToTheNext() {
        watch.look();
        assertThat(up()).isFalse();

        watch.look();
        assertThat(up()).isTrue();
    }

    @Test
    void isNotOverWhereSomebodyFailedInBetween() {
        watch.look();
        watch.noticed(GONE);
        watch.look();
        assertThat(up()).isFalse();

        watch.look();
        assertThat(up()).isTrue();
    }
}
