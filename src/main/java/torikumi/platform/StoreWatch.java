package torikumi.platform;

import ch.qos.logback.classic.LoggerContext;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks now and then whether the database can be used. One that closed itself, as H2 does when its disk is full, is opened again; an outage is one line in the
 * log when it begins and one when it ends, however many requests it cost.
 */
@Component("store") // its name in the health check
public class StoreWatch implements DisposableBean, HealthIndicator, MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(StoreWatch.class);

    // A file that cannot be opened for so long is not helped by waiting; a new process is.
    private static final Duration HOPELESS = Duration.ofMinutes(5);

    // Kept and forgotten at once; whatever stays behind is swept with the others.
    private static final String KEEP =
            "insert into handled_request (workspace_id, request_id, handled_at) values ('', '%s', current_timestamp)";
    private static final String FORGET = "delete from handled_request where workspace_id = ''";

    private static final String NO_ROOM =
            "TORIKUMI_DATABASE_URL: the database cannot be written; is there room on its disk, and may it be written?";

    private final HikariDataSource pool;
    private final Settings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Duration interval;
    private final AtomicLong refused = new AtomicLong();
    // A platform thread: it looks also while all others are busy.
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-watch").factory());

    // Where the logging is another than the one we ship with, it is only louder.
    private final Optional<LoggerContext> logging = Optional.of(LoggerFactory.getILoggerFactory())
            .filter(LoggerContext.class::isInstance)
            .map(LoggerContext.class::cast);
    private final OutageFilter filter = new OutageFilter(this::noticed);

    private volatile @Nullable Instant outSince;
    /** Since the last look nobody failed. */
    private volatile boolean held;

    private volatile boolean hopeless;

    StoreWatch(
            DataSource source,
            Settings settings,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${torikumi.store.looks-every:5s}") Duration interval)
            throws SQLException {
        this.pool = source.unwrap(HikariDataSource.class);
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.interval = interval;
    }

    @EventListener(WorkspaceConnected.class)
    void begin() {
        logging.ifPresent(context -> context.addTurboFilter(filter));
        watch.scheduleWithFixedDelay(this::look, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Something could not be done because the database cannot be used. */
    public void refused(Throwable why) {
        if (!StoreOutage.isLock(why)) refused.incrementAndGet();
        noticed(why);
    }

    void noticed(Throwable why) {
        if (StoreOutage.isLock(why)) return;
        held = false;
        if (outSince != null || watch.isShutdown()) return;
        // What took too long may have waited for somebody else's rows, or for a database that holds still.
        watch.execute(StoreOutage.isVague(why) ? this::look : () -> out(why));
    }

    @Override
    public Health health() {
        Instant since = outSince;
        return since == null
                ? Health.up().build()
                : Health.down().withDetail("since", since.toString()).build();
    }

    @Override
    public void bindTo(MeterRegistry figures) {
        Gauge.builder("torikumi.database.up", () -> outSince == null ? 1 : 0)
                .description("1 where the database can be used")
                .register(figures);
    }

    void look() {
        try {
            // A full disk can be read: what was out must be seen to keep something again.
            if (outSince == null) run("select 1");
            else {
                run(KEEP.formatted(UUID.randomUUID()));
                run(FORGET);
                if (held) over();
                held = true;
            }
        } catch (SQLException | RuntimeException e) {
            // The pool that a stop closes is no outage.
            if (!watch.isShutdown() && !pool.isClosed()) out(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            if (settings.database().postgresql()) statement.setQueryTimeout(2); // seconds
            statement.execute(sql);
        }
    }

    private void out(Throwable e) {
        held = false;
        // The connections there are belong to the database that was closed.
        pool.getHikariPoolMXBean().softEvictConnections();
        Instant now = clock.instant();
        Instant since = outSince;
        if (since == null) {
            outSince = now;
            String sentence = StoreOutage.isWriting(e) ? null : StartFaults.sentence(e);
            log.error("{} Until then people are asked to try again later.", sentence == null ? NO_ROOM : sentence);
        } else if (!hopeless
                && !settings.database().postgresql()
                && Duration.between(since, now).compareTo(HOPELESS) > 0) {
            hopeless = true;
            log.error(
                    "The database file cannot be opened since {}; this process says it should be started anew.", since);
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
    }

    private void over() {
        log.info(
                "The database can be used again; it could not since {}, which refused {} requests.",
                outSince,
                refused.getAndSet(0));
        outSince = null;
        if (hopeless) AvailabilityChangeEvent.publish(events, this, LivenessState.CORRECT);
        hopeless = false;
    }

    @Override
    public void destroy() {
        logging.ifPresent(context -> context.getTurboFilterList().remove(filter));
        watch.shutdownNow();
    }
}
