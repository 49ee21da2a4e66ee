package torikumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import torikumi.platform.Databases;
import torikumi.reminder.AskedSections;
import torikumi.slack.Conversations;
import torikumi.slack.Conversations.Fate;
import torikumi.slack.FakeSlack;

/**
 * Two processes over one PostgreSQL, one of which is killed while many reminders fall due at one instant: first while it stages them,
 * then, as often as is wanted, while it sends. Each is sent once, whatever was on its way between Slack's answer and our row.
 */
class ReminderCrashTests {

    private static final int REMINDERS = Integer.getInteger("crash.reminders", 300);
    private static final int KILLS = Integer.getInteger("crash.kills", 1);

    // The one that lives sends little, so that much is left for the one that is killed.
    private static final Duration SLOW = Duration.ofMillis(REMINDERS > 1000 ? 200 : 1500);
    private static final Duration QUICK = Duration.ofMillis(40);

    private static final List<String> FLAGS =
            List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData");

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private final AtomicInteger throughKilled = new AtomicInteger();
    private final AtomicInteger looked = new AtomicInteger();

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void losesNothingAndSendsNothingTwice() throws Exception {
        Map<String, String> database = Databases.postgres();
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.get("TORIKUMI_DATABASE_URL"), database.get("TORIKUMI_DATABASE_USER"), ""));
        Map<String, String> settings = new HashMap<>(database);
        settings.put("SLACK_SIGNING_SECRET", "crash-secret");
        settings.put("SLACK_BOT_TOKEN", "xoxb-crash");
        settings.put("TORIKUMI_PLAN", AskedSections.plan(folder, REMINDERS).toString());
        // Otherwise it takes a minute and a half until it is known that a process has died.
        settings.put("DB_SCHEDULER_HEARTBEAT_INTERVAL", "2s");
        settings.put("DB_SCHEDULER_MISSED_HEARTBEATS_LIMIT", "5");
        try (var quick = new FakeSlack();
                var slow = new FakeSlack()) {
            begin(settings, quick, jdbc);
            var morning = TorikumiAt.now(AskedSections.DUE.minusSeconds(5));
            settings.put(morning.getKey(), morning.getValue());
            var conversations = new Conversations(Clock.offset(Clock.systemUTC(), Duration.parse(morning.getValue())));
            conversations.behind(quick, call -> {
                if (call.method().equals("chat.postMessage")) throughKilled.incrementAndGet();
                else looked.incrementAndGet();
                return Fate.FINE;
            });
            conversations.behind(slow, call -> {
                if (!call.method().equals("chat.postMessage")) looked.incrementAndGet();
                return Fate.FINE;
            });
            slow.lag(SLOW);
            quick.lag(QUICK);
            long start = System.nanoTime();
            try (var first = process("killed", settings, quick)) {
                reached(first, () -> letters(jdbc, "STAGED") > 0);
                first.killAtOnce();
            }
            long stagedAtKill = letters(jdbc, "STAGED") + letters(jdbc, "SENT");
            try (var lives = process("lives", settings, slow)) {
                for (int kill = 1; kill <= KILLS; kill++)
                    try (var killed = process("killed", settings, quick)) {
                        int enough = throughKilled.get() + REMINDERS / (KILLS + 2);
                        reached(killed, () -> throughKilled.get() >= enough || conversations.size() >= REMINDERS);
                        killed.killAtOnce();
                    }
                long inTheDark = jdbc.sql("select count(*) from letter_attempt where result is null")
                        .query(Long.class)
                        .single();
                slow.lag(Duration.ZERO);
                reached(lives, () -> letters(jdbc, "SENT") >= REMINDERS && left(jdbc) == 0);
                System.out.printf(
                        Locale.ROOT,
                        "FIGURES reminders %d, kills %d, staged at the first kill %d, in the dark at the last kill %d,"
                                + " calls that looked for letters %d, posted %d, of which by the killed %d, %d s%n",
                        REMINDERS,
                        KILLS + 1,
                        stagedAtKill,
                        inTheDark,
                        looked.get(),
                        conversations.size(),
                        throughKilled.get(),
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
                assertThat(inTheDark)
                        .as("the kills came while letters were on their way")
                        .isPositive();
            }
            assertThat(conversations.copies().values()).as("none twice").allMatch(copies -> copies == 1);
            assertThat(conversations.copies().keySet())
                    .as("none lost")
                    .containsExactlyInAnyOrderElementsOf(
                            jdbc.sql("select l.id from letter l join reminder r on r.id = l.reminder_id")
                                    .query(String.class)
                                    .list());
            assertThat(jdbc.sql("select count(distinct section) from reminder")
                            .query(Integer.class)
                            .single())
                    .as("every section is asked")
                    .isEqualTo(REMINDERS);
        }
    }

    /** In the morning, before anything is due: tables, plan, channels. */
    private void begin(Map<String, String> settings, FakeSlack slack, JdbcClient jdbc) {
        Instant morning = AskedSections.DUE.minus(Duration.ofHours(1));
        Map<String, String> all = new HashMap<>(settings);
        all.put("SLACK_API_BASE_URL", slack.apiBase().toString());
        all.put("server.port", "0");
        var clock = TorikumiAt.now(morning);
        all.put(clock.getKey(), clock.getValue());
        try (var context = TorikumiAt.start(all)) {
            AskedSections.channels(jdbc, FakeSlack.TEAM, REMINDERS, REMINDERS, morning);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> jdbc.sql("select count(*) from asking_since")
                                    .query(Long.class)
                                    .single()
                            == 1);
        }
    }

    private OwnProcess process(String name, Map<String, String> settings, FakeSlack slack) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("SLACK_API_BASE_URL", slack.apiBase().toString());
        return OwnProcess.start(name, folder.resolve(name), FLAGS, TorikumiAt.class.getName(), entry -> true, all);
    }

    private static void reached(OwnProcess process, java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofMinutes(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    process.mustRun();
                    return condition.call();
                });
    }

    private static long letters(JdbcClient jdbc, String state) {
        return jdbc.sql("select count(*) from letter where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private static long left(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'reminder.letter'")
                .query(Long.class)
                .single();
    }
}
