package torikumi.platform;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
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

    private static final Duration FOR_ONE_PIECE = Duration.ofSeconds(20);
    private static final Duration FOR_ALL = Duration.ofMinutes(2);
    private static final int FAILURES = 3;
    private static final Duration LOOKS_AGAIN = Duration.ofMillis(25);

    private final Scheduler scheduler;
    private final JdbcClient jdbc;
    private final List<String> tasks;
    private final Clock clock;
    private final Instant since;
    private final Object bell = new Object();
    private long done;
    private int running;
    private boolean failing;

    /** @param record asked for so that the clock already stands where it stood before a restart */
    ScheduledWork(Scheduler scheduler, JdbcClient jdbc, List<Task<?>> tasks, Clock clock, SandboxTimeRecord record) {
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.tasks = tasks.stream().map(Task::getName).toList();
        this.clock = clock;
        this.since = clock.instant();
        scheduler.registerSchedulerListener(new AbstractSchedulerListener() {
            @Override
            public void onExecutionStart(CurrentlyExecuting execution) {
                start();
            }

            @Override
            public void onExecutionComplete(ExecutionComplete complete) {
                ring(complete);
            }
        });
    }

    private void start() {
        synchronized (bell) {
            running++;
        }
    }

    private void ring(ExecutionComplete complete) {
        boolean failed = complete.getResult() == ExecutionComplete.Result.FAILED;
        synchronized (bell) {
            done++;
            running--;
            failing |= failed && complete.getExecution().consecutiveFailures + 1 >= FAILURES;
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
        long began = System.nanoTime();
        long lastOne = began;
        long seen = begin();
        while (true) {
            long before = done();
            long now = System.nanoTime();
            if (before != seen) lastOne = now;
            seen = before;
            Instant next = next();
            boolean due = next != null && !next.isAfter(clock.instant());
            boolean busy = due || isRunning();
            if (isFailing() || Thread.currentThread().isInterrupted()) return false;
            if (!busy) return true;
            if (now - lastOne > FOR_ONE_PIECE.toNanos() || now - began > FOR_ALL.toNanos()) return false;
            if (due) scheduler.triggerCheckForDueExecutions();
            awaitOneAfter(before);
        }
    }

    private long begin() {
        synchronized (bell) {
            failing = false;
            return done;
        }
    }

    private long done() {
        synchronized (bell) {
            return done;
        }
    }

    private boolean isRunning() {
        synchronized (bell) {
            return running > 0;
        }
    }

    private boolean isFailing() {
        synchronized (bell) {
            return failing;
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
