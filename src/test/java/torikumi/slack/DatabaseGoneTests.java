package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import torikumi.platform.Cable;
import torikumi.platform.Databases;
import torikumi.platform.StatementTime;

/** A PostgreSQL that is cut off, or holds still, while people ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGoneTests {

    private static final Pattern RECEIPT = Pattern.compile("受付番号 ([0-9A-Z]{4}-[0-9A-Z]{2})");

    private FakeSlack slack;
    private Cable cable;
    private String database = "";
    private RunningEdge application;
    private SignedRequests requests;

    @BeforeAll
    void start() {
        slack = new FakeSlack();
        Map<String, String> settings = RunningEdge.settings(slack);
        settings.putAll(Databases.postgres());
        Matcher url = Pattern.compile("(jdbc:postgresql://127.0.0.1:)(\\d+)(/.*)")
                .matcher(settings.get("TORIKUMI_DATABASE_URL"));
        assertThat(url.matches()).isTrue();
        database = url.group(3).substring(1);
        cable = new Cable(Integer.parseInt(url.group(2)));
        settings.put("TORIKUMI_DATABASE_URL", url.group(1) + cable.port() + url.group(3));
        settings.put("torikumi.store.looks-every", "1s");
        application = RunningEdge.with(settings);
        requests = application.requests();
    }

    @BeforeEach
    void ask() {
        JdbcClient jdbc = application.context.getBean(JdbcClient.class);
        application.answers().with(asked -> {
            jdbc.sql("select count(*) from scheduled_tasks").query(Long.class).single();
            return StubAnswers.repeating(asked);
        });
    }

    @AfterEach
    void mend() {
        cable.mend();
        await().atMost(Duration.ofSeconds(40))
                .until(() -> requests.command("x").body().contains("「x」"));
        slack.reset();
    }

    @AfterAll
    void stop() {
        application.close();
        cable.close();
        slack.close();
    }

    @Test
    void aCommandIsAnsweredInTimeWithANumberThatTheLogHasToo(CapturedOutput output) {
        cable.cut();

        String number = apology(inTime(() -> requests.command("総務")));

        assertThat(output.getAll()).contains("[" + number + "]");
    }

    @Test
    void aCommandIsAnsweredInTimeByADatabaseThatHoldsStill() {
        cable.holdStill();

        apology(inTime(() -> requests.command("総務")));
        apology(inTime(() -> requests.command("総務")));
    }

    @Test
    void anEventIsLeftToSlackToSendAgain() {
        JsonObject event = event(mention("総務"));
        cable.cut();

        assertThat(inTime(() -> requests.json(event)).statusCode()).isEqualTo(503);
        cable.mend();
        await().atMost(Duration.ofSeconds(30)).until(() -> requests.json(event).statusCode() == 200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> slack.calls("chat.postMessage").size() == 1);
    }

    @Test
    void noStatementGoesOnAndNoneWaitsForAnotherWithoutEnd() throws SQLException {
        // In each connection, those in which the tables were made too.
        var pool = application.context.getBean(HikariDataSource.class);
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) all.add(pool.getConnection());
            for (Connection each : all) {
                assertThat(shown(each, "lock_timeout")).isEqualTo("10s");
                assertThat(shown(each, "statement_timeout")).isEqualTo("15s");
            }
        } finally {
            for (Connection each : all) each.close();
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whatNobodyWaitsForHasAMinuteUntilItsTransactionEnds() {
        JdbcClient jdbc = application.context.getBean(JdbcClient.class);
        var limit = jdbc.sql("show statement_timeout").query(String.class);

        String within = application.context.getBean(TransactionTemplate.class).execute(status -> {
            application.context.getBean(StatementTime.class).aMinuteEach();
            return limit.single();
        });

        assertThat(within).isEqualTo("1min");
        assertThat(limit.single()).isEqualTo("15s");
    }

    @Test
    void aPressIsAnsweredBesideTheMessage() {
        cable.cut();

        assertThat(inTime(() -> requests.interaction(
                                onEphemeral(press("answer.open", "総務"), slack.responseUrl("gone"))))
                        .statusCode())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !slack.calls("response/gone").isEmpty());
        JsonObject sent = slack.calls("response/gone").getFirst().json().getAsJsonObject();
        assertThat(sent.get("text").getAsString()).containsPattern(RECEIPT);
        assertThat(sent.get("replace_original").getAsBoolean()).isFalse();
    }

    /** As a standby is, and a server that an operator has made so while its disk was full. */
    @Test
    void aDatabaseThatMayOnlyBeReadIsSaidAndUsedAgainOnceItMayBeWritten(CapturedOutput output) throws SQLException {
        JdbcClient jdbc = application.context.getBean(JdbcClient.class);
        jdbc.sql("create table kept (words varchar(100))").update();
        application.answers().with(asked -> {
            jdbc.sql("insert into kept values (?)").param(asked.words()).update();
            return StubAnswers.repeating(asked);
        });

        mayBeWritten(false);
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            apology(inTime(() -> requests.command("lost")));
            return output.getAll().contains("TORIKUMI_DATABASE_URL: the database cannot be written");
        });
        mayBeWritten(true);

        await().atMost(Duration.ofSeconds(40))
                .until(() -> requests.command("last").body().contains("「last」"));
        await().atMost(Duration.ofSeconds(40)).until(() -> output.getAll().contains("The database can be used again"));
        assertThat(jdbc.sql("select words from kept").query(String.class).list())
                .contains("last")
                .doesNotContain("lost");
    }

    /** From the next connections on, and there are only those. */
    private void mayBeWritten(boolean yes) throws SQLException {
        String itself = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(cable.to(), database);
        try (var owner = DriverManager.getConnection(itself, "postgres", "");
                var statement = owner.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            statement.execute("alter database %s set default_transaction_read_only = %s".formatted(database, !yes));
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s' and pid <> pg_backend_pid()"
                            .formatted(database));
        }
    }

    private static <T> T inTime(Supplier<T> request) {
        long start = System.nanoTime();
        try {
            return request.get();
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    private static String apology(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        Matcher receipt = RECEIPT.matcher(response.body());
        assertThat(receipt.find()).as(response.body()).isTrue();
        return receipt.group(1);
    }
}
