package torikumi;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import torikumi.platform.DatabaseConnection;
import torikumi.platform.Databases;
import torikumi.platform.Settings;
import torikumi.slack.FakeSlack;
import torikumi.slack.SignedRequests;

/**
 * A process that is killed while people report, and killed again after the next start: what was acknowledged is in the record, once, and nothing twice.
 * Commands are sent once, as Slack sends them; mentions again and again until they are acknowledged, as Slack does too.
 */
class CrashTests {

    /** The second begins with what the first left, and is killed too. */
    private static final int LIVES = 2;

    private static final int PEOPLE = 4;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 12;
    private static final String SECRET = "crash-secret";

    private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
    private final Queue<Mention> unacknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Slack delivers it until it is acknowledged, each time with the same event id. */
    private record Mention(int number, JsonObject envelope) {}

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void losesNothingAndDoublesNothingOnH2() throws Exception {
        survives(Map.of("TORIKUMI_DATABASE_URL", "jdbc:h2:file:" + folder.resolve("record")));
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    void losesNothingAndDoublesNothingOnPostgres() throws Exception {
        survives(Databases.postgres());
    }

    private void survives(Map<String, String> database) throws Exception {
        try (var slack = new FakeSlack()) {
            var settings = new HashMap<>(database);
            settings.put("SLACK_SIGNING_SECRET", SECRET);
            settings.put("SLACK_BOT_TOKEN", "xoxb-crash");
            settings.put("SLACK_API_BASE_URL", slack.apiBase().toString());
            for (int life = 0; life < LIVES; life++) live(settings, life == 0);
        }
        List<Integer> recorded = recorded(database);
        assertThat(recorded).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(recorded)).containsAll(acknowledged);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(LIVES * ACKNOWLEDGED_BEFORE_A_KILL);
    }

    /** From a start to a kill in the middle of what people send. */
    private void live(Map<String, String> settings, boolean first) throws InterruptedException {
        try (var process = OwnProcess.torikumi(
                "torikumi", folder, List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), settings)) {
            process.awaitReady();
            var requests = new SignedRequests(process.port, SECRET, Clock.systemUTC());
            if (first) assertThat(requests.command("join 総務課").body()).contains("総務課");
            for (Mention again = unacknowledged.poll(); again != null; again = unacknowledged.poll())
                assertThat(deliver(requests, again)).isTrue();
            var enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_A_KILL);
            var alive = new AtomicBoolean(true);
            var people = new ArrayList<Thread>();
            for (int i = 0; i < PEOPLE; i++) {
                boolean byMention = i % 2 == 0;
                people.add(Thread.ofPlatform().start(() -> {
                    while (alive.get() && report(requests, byMention)) enough.countDown();
                }));
            }
            enough.await();
            process.killAtOnce();
            alive.set(false);
            for (Thread person : people) person.join();
        }
    }

    /** @return whether it was acknowledged; afterwards nobody answers any more */
    private boolean report(SignedRequests requests, boolean byMention) {
        int number = count.incrementAndGet();
        String words = "総務-%02d 順調 報告その%d号".formatted(number % 8 + 1, number);
        if (byMention) return deliver(requests, new Mention(number, SignedRequests.event(mention(words, number))));
        try {
            boolean done = requests.command("更新 " + words).body().contains("記録しました");
            if (done) acknowledged.add(number);
            return done;
        } catch (UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }

    private boolean deliver(SignedRequests requests, Mention mention) {
        try {
            if (requests.json(mention.envelope()).statusCode() == 200) return acknowledged.add(mention.number());
        } catch (UncheckedIOException | IllegalStateException e) {
            // it comes again
        }
        unacknowledged.add(mention);
        return false;
    }

    private static JsonObject mention(String words, int number) {
        JsonObject mention = SignedRequests.mention("<@%s> %s".formatted(FakeSlack.BOT_USER, words));
        String ts = "%d.%06d".formatted(Clock.systemUTC().instant().getEpochSecond(), number);
        mention.addProperty("ts", ts);
        mention.addProperty("event_ts", ts);
        return mention;
    }

    private static List<Integer> recorded(Map<String, String> database) throws SQLException {
        var numbers = new ArrayList<Integer>();
        DatabaseConnection there = Settings.from(database::get).database();
        try (var connection = DriverManager.getConnection(there.url(), there.user(), there.password());
                var rows = connection.createStatement().executeQuery("select words from progress_update")) {
            while (rows.next())
                numbers.add(Integer.parseInt(rows.getString(1).replaceFirst("(?s).*報告その(\\d+)号.*", "$1")));
        }
        return numbers;
    }
}
