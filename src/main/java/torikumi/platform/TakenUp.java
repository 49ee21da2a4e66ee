package torikumi.platform;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process that died had in hand is due at once, by our clock. db-scheduler's own way puts it to the machine's time, which in
 * a sandbox is years away.
 */
public final class TakenUp<T> implements DeadExecutionHandler<T> {

    private static final Logger log = LoggerFactory.getLogger(TakenUp.class);

    private final Clock clock;

    public TakenUp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void deadExecution(ExecutionComplete dead, ExecutionOperations<T> operations) {
        Instant now = clock.instant();
        log.info(
                "{} was in the hands of a process that died, and is taken up",
                dead.getExecution().getTaskName());
        operations.reschedule(ExecutionComplete.failure(dead.getExecution(), now, now, null), now);
    }
}
