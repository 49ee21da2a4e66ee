package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import torikumi.platform.NarrowDisk;

/** H2 closes its file when the disk is full. The bot says so once, and is there again when there is room. */
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    @Test
    void isSaidOnceAndOverOnceThereIsRoom(@TempDir Path folder, CapturedOutput output) throws Exception {
        NarrowDisk.mount();
        // The watches of other applications of this process hear what is logged, too.
        ((LoggerContext) LoggerFactory.getILoggerFactory()).resetTurboFilterList();
        var slack = new FakeSlack();
        Map<String, String> settings = RunningEdge.settings(slack);
        settings.put(
                "TORIKUMI_DATABASE_URL",
                "jdbc:h2:narrow:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE"
                        .formatted(folder.resolve("torikumi")));
        settings.put("torikumi.store.looks-every", "200ms");
        try (RunningEdge edge = RunningEdge.with(settings)) {
            JdbcClient jdbc = edge.context.getBean(JdbcClient.class);
            jdbc.sql("create table kept (words varchar(100))").update();
            edge.answers().with(asked -> {
                jdbc.sql("insert into kept values (?)").param(asked.words()).update();
                return StubAnswers.repeating(asked);
            });
            SignedRequests requests = edge.requests();
            assertThat(requests.command("first").body()).contains("「first」");

            NarrowDisk.full(true);
            int before = output.getAll().length();
            for (int i = 0; i < 10; i++)
                assertThat(requests.command("x").body()).contains("受付番号").doesNotContain("space");
            patiently().until(() -> status(edge, "/actuator/health") == 503);
            String log = output.getAll().substring(before);
            assertThat(log.split("TORIKUMI_DATABASE_URL: the database cannot be written", -1))
                    .hasSize(2);
            assertThat(log).doesNotContain("\tat ");

            NarrowDisk.full(false);
            patiently().until(() -> requests.command("last").body().contains("「last」"));
            patiently().until(() -> status(edge, "/actuator/health") == 200);
            patiently().until(() -> output.getAll().contains("The database can be used again"));
            assertThat(jdbc.sql("select words from kept").query(String.class).list())
                    .contains("first", "last")
                    .doesNotContain("x");
        } finally {
            NarrowDisk.full(false);
            slack.close();
        }
    }

    /** What db-scheduler's threads meet on a full disk is not the test's. */
    private static ConditionFactory patiently() {
        return await().dontCatchUncaughtExceptions().atMost(LONG);
    }

    private static int status(RunningEdge edge, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(edge.port(), path)))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
