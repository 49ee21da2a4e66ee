package torikumi.slack.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.OnH2;
import torikumi.platform.OnPostgres;

class KnownBotsTests {

    @Nested
    @OnH2
    class OnH2Database extends OnAnyDatabase {}

    @Nested
    @OnPostgres
    class OnPostgresDatabase extends OnAnyDatabase {}

    abstract static class OnAnyDatabase {

        @Autowired
        JdbcClient jdbc;

        private KnownBots known;
        private String token;

        @BeforeEach
        void at() {
            known = new KnownBots(jdbc, Clock.systemUTC());
            token = "xoxb-" + CurrentWorkspace.get().id();
        }

        @Test
        void rememberWhoseATokenWas() {
            var first = new BotIdentity(CurrentWorkspace.get(), "総務部", "U1", "B1");
            var renamed = new BotIdentity(CurrentWorkspace.get(), "総務部 2", "U1", "B1");
            assertThat(known.of(token)).isEmpty();

            known.remember(token, first);
            assertThat(known.of(token)).contains(first);
            known.remember(token, renamed);

            assertThat(known.of(token)).contains(renamed);
            assertThat(known.of(token + "x")).isEmpty();
        }

        @Test
        void doNotKeepTheToken() {
            known.remember(token, new BotIdentity(CurrentWorkspace.get(), "総務部", "U1", "B1"));

            assertThat(jdbc.sql("select * from known_bot").query().listOfRows().toString())
                    .doesNotContain(token);
        }
    }
}
