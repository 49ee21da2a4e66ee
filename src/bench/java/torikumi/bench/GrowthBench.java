package torikumi.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.FileSystemUtils;
import torikumi.slack.FakeSlack;
import torikumi.slack.SignedRequests;

/** By how much the H2 file grows with each record and its answer: while it is in use, after a normal stop, and compacted. */
class GrowthBench {

    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final int SENDERS = 4;
    private static final int LOOKS = 5;

    private final int records = Integer.getInteger("bench.records", 10_000);
    private final StringBuilder report =
            new StringBuilder("# Growth\n\n| | bytes | bytes for each record |\n|---|---|---|\n");
    private final AtomicInteger answered = new AtomicInteger();
    private long before;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES)
    void growsWithWhatIsRecorded() throws Exception {
        Path work = FOLDER.resolve("growth");
        FileSystemUtils.deleteRecursively(work);
        Path file = work.resolve("growth.mv.db");
        String url = "jdbc:h2:file:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                .formatted(work.resolve("growth"));
        try (var slack = new FakeSlack()) {
            slack.thinking("chat.postMessage", call -> {
                int number = answered.incrementAndGet();
                return FakeSlack.Answer.ok(
                        "{\"ok\":true,\"channel\":\"%s\",\"ts\":\"9.%06d\"}".formatted(call.field("channel"), number));
            });
            Map<String, String> settings = Map.of(
                    "SLACK_SIGNING_SECRET",
                    SignedCommands.SECRET,
                    "SLACK_BOT_TOKEN",
                    "xoxb-of-the-benchmark",
                    "SLACK_API_BASE_URL",
                    slack.apiBase().toString(),
                    "TORIKUMI_DATABASE_URL",
                    url,
                    "TORIKUMI_BACKUP",
                    "none");
            try (var torikumi = Subject.torikumi("Torikumi", work, settings)) {
                torikumi.awaitAnswer(new SignedCommands("join 総務課", Clock.systemUTC()), "総務課");
                before = Files.size(file);
                answered.set(0);
                for (int look = 1; look <= LOOKS; look++) {
                    record(torikumi.port, (look - 1) * records / LOOKS, look * records / LOOKS, slack);
                    line("in use", look * records / LOOKS, file);
                }
            }
        }
        line("after a normal stop", records, file);
        try (var connection = DriverManager.getConnection(url, "", "");
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select count(*) from progress_update")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(records);
            }
            statement.execute("shutdown compact");
        }
        line("compacted (`shutdown compact`)", records, file);
        Files.writeString(FOLDER.resolve("growth.md"), report);
        System.out.println(report);
    }

    private void record(int port, int from, int until, FakeSlack slack) {
        var requests = new SignedRequests(port, SignedCommands.SECRET, Clock.systemUTC());
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            IntStream.range(from, until)
                    .forEach(number -> senders.submit(() -> {
                        while (requests.json(mention(number)).statusCode() != 200) Thread.onSpinWait();
                    }));
        }
        await().atMost(Duration.ofMinutes(10)).until(() -> answered.get() >= until);
        slack.forgetCalls();
    }

    private static JsonObject mention(int number) {
        JsonObject said = SignedRequests.mention("<@%s> 更新 総務-%02d 順調 第%d回の実行委員会を開き、会場と日程を決めた。次は協賛の依頼を始める。"
                .formatted(FakeSlack.BOT_USER, number % 8 + 1, number));
        String ts = "%d.%06d".formatted(1_700_000_000 + number, number);
        said.addProperty("ts", ts);
        said.addProperty("event_ts", ts);
        said.addProperty("channel", "C" + number % 50);
        JsonObject event = SignedRequests.event(said);
        event.addProperty("event_id", "EvGrowth" + number);
        return event;
    }

    private void line(String when, int recorded, Path file) throws IOException {
        long size = Files.size(file);
        report.append("| %s, %,d records | %,d | %,d |%n".formatted(when, recorded, size, (size - before) / recorded));
    }
}
