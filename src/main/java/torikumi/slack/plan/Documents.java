package torikumi.slack.plan;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is to be read. */
@Component
class Documents {

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    Documents(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the caller's transaction; it is begun as soon as that is committed. */
    void read(ReadingJob job) {
        scheduler
                .getObject()
                .schedule(ReadingTask.DESCRIPTOR
                        .instance(UUID.randomUUID().toString())
                        .data(job)
                        .scheduledTo(clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }
}
