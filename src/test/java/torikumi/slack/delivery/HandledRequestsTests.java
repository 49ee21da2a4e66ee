package torikumi.slack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;
import torikumi.platform.Workspace;

class HandledRequestsTests {

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    abstract static class OnAnyDatabase {

        private static final Instant NOW = Instant.parse("2021-06-01T01:00:00Z");

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TransactionTemplate transaction;

        private HandledRequests handled;

        @BeforeEach
        void at() {
            handled = new HandledRequests(jdbc, Clock.fixed(NOW, ZoneId.of("Asia/Tokyo")));
        }

        @Test
        void marksEachRequestOnce() {
            assertThat(handled.mark("Ev1")).isTrue();
            assertThat(handled.mark("Ev1")).isFalse();
            assertThat(handled.mark("Ev2")).isTrue();
        }

        @Test
        void keepsWorkspacesApart() {
            handled.mark("Ev1");

            assertThat(CurrentWorkspace.<Boolean>within(
                            new Workspace("T-other-" + CurrentWorkspace.get().id()), () -> handled.mark("Ev1")))
                    .isTrue();
        }

        @Test
        void forgetsTheMarkOfWhatWasRolledBack() {
            transaction.executeWithoutResult(status -> {
                handled.mark("Ev1");
                status.setRollbackOnly();
            });

            assertThat(handled.mark("Ev1")).isTrue();
        }

        @Test
        void forgetsWhatIsOld() {
            handled.mark("Ev1");

            handled.forget(NOW);
            assertThat(handled.mark("Ev1")).isFalse();
            handled.forget(NOW.plus(Duration.ofMillis(1)));
            assertThat(handled.mark("Ev1")).isTrue();
        }
    }
}
