package torikumi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnH2
class TakenUpTests {

    @Autowired
    DataSource source;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isDueByOurClockAndNotByTheMachines() {
        // A sandbox's: years behind.
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(-2000));
        var done = new AtomicInteger();
        var task = Tasks.oneTime("taken-up", Void.class)
                .onDeadExecution(new TakenUp<>(clock))
                .execute((instance, execution) -> done.incrementAndGet());
        Instant died = clock.instant().minus(Duration.ofHours(1));
        jdbc.sql(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,"
                                + " last_heartbeat, version, consecutive_failures) values ('taken-up', '1', ?, true, 'dead', ?, 1, 0)")
                .params(died.atOffset(ZoneOffset.UTC), died.atOffset(ZoneOffset.UTC))
                .update();
        Scheduler scheduler = Scheduler.create(source, task)
                .clock(clock::instant)
                .heartbeatInterval(Duration.ofMillis(100))
                .pollingInterval(Duration.ofMillis(50))
                .build();
        try {
            scheduler.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> done.get() == 1);
        } finally {
            scheduler.stop();
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void knowsThatItWasCutOff() {
        Clock clock = Clock.systemUTC();
        var seen = new AtomicReference<String>();
        var task = Tasks.oneTime("cut-off", String.class)
                .onDeadExecution(new TakenUp<>(clock, (data, dueAt) -> data + " was due at " + dueAt))
                .execute((instance, execution) -> seen.set(instance.getData()));
        Instant died = Instant.parse("2021-06-01T00:00:00Z");
        Scheduler scheduler = Scheduler.create(source, task)
                .clock(clock::instant)
                .heartbeatInterval(Duration.ofMillis(100))
                .pollingInterval(Duration.ofMillis(50))
                .build();
        scheduler.schedule(task.instance("1", "a letter"), died);
        jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = ?"
                        + " where task_name = 'cut-off'")
                .param(died.atOffset(ZoneOffset.UTC))
                .update();
        try {
            scheduler.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> seen.get() != null);
        } finally {
            scheduler.stop();
        }
        assertThat(seen).hasValue("a letter was due at 2021-06-01T00:00:00Z");
    }
}
