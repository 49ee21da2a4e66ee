package torikumi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the sandbox's time has come, kept beside the record. What is kept is always a little ahead of the clock, so that a
 * process that was killed goes on later than it stopped, never earlier; while nothing runs, no time passes.
 */
@Component
@ConditionalOnSandbox
class SandboxTimeRecord implements SandboxBeginning, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SandboxTimeRecord.class);

    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-time").factory());

    SandboxTimeRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        if (clock instanceof SandboxClock sandbox) latest().forEach(sandbox::putForwardTo);
        jdbc.sql("insert into sandbox_time (id, reached, begun) values (1, ?, false) on conflict do nothing")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        keep(clock.instant());
        timer.scheduleWithFixedDelay(this::keepNow, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        log.info("The sandbox's clock shows {}", clock.instant().atZone(clock.getZone()));
    }

    /** The second is for a record that was begun with another clock. */
    private Stream<Instant> latest() {
        return Stream.of(
                        "select reached from sandbox_time",
                        "select max(last_success) from scheduled_tasks having max(last_success) is not null")
                .flatMap(sql -> jdbc.sql(sql).query(OffsetDateTime.class).stream())
                .map(OffsetDateTime::toInstant);
    }

    /** To be called before the clock shows that moment. */
    void keep(Instant moment) {
        OffsetDateTime reached = moment.plus(AHEAD).atOffset(ZoneOffset.UTC);
        jdbc.sql("update sandbox_time set reached = ? where reached < ?")
                .params(reached, reached)
                .update();
    }

    @Override
    public boolean isDue() {
        return jdbc.sql("select not begun from sandbox_time")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void done() {
        jdbc.sql("update sandbox_time set begun = true").update();
    }

    private void keepNow() {
        try {
            keep(clock.instant());
        } catch (DataAccessException e) {
            // Nothing else is kept meanwhile either.
            log.debug("The sandbox's time could not be kept: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
