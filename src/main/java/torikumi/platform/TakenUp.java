package torikumi.platform;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process that died had in hand is due at once, by our clock. db-scheduler's own way puts it to the machine's time, which in
 * a sandbox is years away.
 */
public final class TakenUp<T> implements DeadExecutionHandler<T> {

    private static final Logger log = LoggerFactory.getLogger(TakenUp.class);

    private final Clock clock;
    private final BiFunction<T, Instant, T> since;

    public TakenUp(Clock clock) {
        this(clock, (data, dueAt) -> data);
    }

    /** @param since what is known of the work once it was cut off, from when it was due */
    public TakenUp(Clock clock, BiFunction<T, Instant, T> since) {
        this.clock = clock;
        this.since = since;
    }

    @Override
    public void deadExecution(ExecutionComplete dead, ExecutionOperations<T> operations) {
        Instant now = clock.instant();
        log.info(
                "{} was in the hands of a process that died, and is taken up",
                dead.getExecution().getTaskName());
        @SuppressWarnings("unchecked")
        T data = (T) dead.getExecution().taskInstance.getData();
        var cutOff = ExecutionComplete.failure(dead.getExecution(), now, now, null);
        if (data == null) operations.reschedule(cutOff, now);
        else operations.reschedule(cutOff, now, since.apply(data, dead.getExecution().executionTime));
    }
}
