package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import torikumi.platform.Databases;
import torikumi.slack.FakeSlack;
import torikumi.slack.SignedRequests;

/**
 * Two processes over one PostgreSQL, without a word between them: what one has acknowledged, the other's next answer shows, while many
 * report at once to both.
 */
class TwoProcessesTests {

    private static final int PEOPLE = 4;
    private static final int REPORTS = 12;
    private static final String SECRET = "two-secret";
    private static final String PERSON = "U1";

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void whatOneAcknowledgesTheOtherAnswersWith() throws Exception {
        try (var slack = new FakeSlack()) {
            Map<String, String> settings = new HashMap<>(Databases.postgres());
            settings.put("SLACK_SIGNING_SECRET", SECRET);
            settings.put("SLACK_BOT_TOKEN", "xoxb-two");
            settings.put("SLACK_API_BASE_URL", slack.apiBase().toString());
            // Both at the same moment, over nothing: tables and plan are there once.
            try (var one = process("one", settings);
                    var two = process("two", settings)) {
                SignedRequests first = ready(one);
                SignedRequests second = ready(two);
                assertThat(second.command("総務課").body()).contains("総務-08");
                assertThat(second.command("担当 総務課").body()).doesNotContain(PERSON);
                assertThat(first.command("join 総務課").body()).contains("総務課");
                assertThat(second.command("担当 総務課").body()).contains(PERSON);
                Queue<String> missed = new ConcurrentLinkedQueue<>();
                List<Thread> people = new ArrayList<>();
                for (int person = 1; person <= PEOPLE; person++) {
                    int who = person;
                    // Each reports by one process and asks the other; half of them the other way round.
                    SignedRequests reports = who % 2 == 0 ? first : second;
                    SignedRequests asks = who % 2 == 0 ? second : first;
                    people.add(Thread.ofPlatform().start(() -> {
                        for (int i = 1; i <= REPORTS; i++) {
                            String said = "報告その%d-%d号".formatted(who, i);
                            String code = "総務-%02d".formatted(who);
                            if (!reports.command("更新 %s 順調 %s".formatted(code, said))
                                    .body()
                                    .contains("記録しました")) missed.add(said + " is not recorded");
                            for (String question : List.of("総務課", code, "履歴 " + code))
                                if (!asks.command(question).body().contains(said))
                                    missed.add("%s after %s".formatted(question, said));
                        }
                    }));
                }
                for (Thread person : people) person.join();
                assertThat(missed).isEmpty();
                for (OwnProcess each : List.of(one, two))
                    assertThat(each.log())
                            .filteredOn(line -> line.matches(".* (WARN|ERROR) .*"))
                            .allMatch(line -> line.contains("the year ended on"));
            }
        }
    }

    private OwnProcess process(String name, Map<String, String> settings) {
        return OwnProcess.torikumi(
                name,
                folder.resolve(name),
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                settings);
    }

    private static SignedRequests ready(OwnProcess process) {
        process.awaitReady();
        return new SignedRequests(process.port, SECRET, Clock.systemUTC());
    }
}
