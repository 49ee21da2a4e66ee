package torikumi.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of db-scheduler. */
@Component
@ConditionalOnSandbox
class ScheduledWork implements DueWork {

    // As long as the scheduler itself waits for its tasks when it stops.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(25);

    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final List<String> tasks;
    private final Clock clock;
    private final Instant since;
    private final Object bell = new Object();
    private long done;

    /** @param record asked for so that the clock already stands where it stood before a restart */
    ScheduledWork(Scheduler scheduler, JdbcClient jdbc, List<Task<?>> tasks, Clock clock, SandboxTimeRecord record) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.tasks = tasks.stream().map(Task::getName).toList();
        this.clock = clock;
        this.since = clock.instant();
        scheduler.registerSchedulerListener(new AbstractSchedulerListener() {
            @Override
            public void onExecutionComplete(ExecutionComplete complete) {
                ring();
            }
        });
    }

    private void ring() {
        synchronized (bell) {
            done++;
            bell.notifyAll();
        }
    }

    /** What is being done counts as due, but not what another process left behind undone: it is taken up later. */
    @Override
    public @Nullable Instant next() {
        if (tasks.isEmpty()) return null;
        return jdbc.sql("""
                        select execution_time from scheduled_tasks
                        where task_name in (:tasks) and (picked = false or last_heartbeat >= :since)
                        order by execution_time limit 1
                        """)
                .param("tasks", tasks)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    @Override
    public boolean settle() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            long before = done();
            Instant next = next();
            if (next == null || next.isAfter(clock.instant())) return true;
            if (System.nanoTime() - until > 0 || Thread.currentThread().isInterrupted()) return false;
            scheduler.triggerCheckForDueExecutions();
            awaitOneAfter(before);
        }
    }

    private long done() {
        synchronized (bell) {
            return done;
        }
    }

    private void awaitOneAfter(long before) {
        synchronized (bell) {
            try {
                if (done == before) bell.wait(LOOKS_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
