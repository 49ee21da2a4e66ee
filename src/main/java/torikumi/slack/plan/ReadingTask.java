package torikumi.slack.plan;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;

/** Reads what was dropped, on no request's thread; again where Slack cannot give it yet. */
@Configuration(proxyBeanMethods = false)
class ReadingTask {

    /** The name is kept in staged tasks, so it does not change. */
    static final TaskDescriptor<ReadingJob> DESCRIPTOR = TaskDescriptor.of("plan.reading", ReadingJob.class);

    @Bean
    Task<ReadingJob> planReading(ObjectProvider<UploadReading> reading, Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)))
                .execute((instance, execution) -> {
                    ReadingJob job = instance.getData();
                    Optional<Duration> again =
                            CurrentWorkspace.within(new Workspace(job.workspaceId()), () -> reading.getObject()
                                    .read(job));
                    if (again.isEmpty()) return new OnCompleteRemove<>();
                    Instant at = clock.instant().plus(again.get());
                    return (complete, operations) -> operations.reschedule(complete, at, job.triedAgain());
                });
    }
}
