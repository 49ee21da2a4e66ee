package torikumi.slack.report;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torikumi.platform.Revisions;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;

/** Makes files and sends them, on no request's thread; again where Slack cannot take them yet. */
@Configuration(proxyBeanMethods = false)
class FileTask {

    static final TaskDescriptor<FileJob> DESCRIPTOR = TaskDescriptor.of("report.file", FileJob.class);

    private static final Logger log = LoggerFactory.getLogger(FileTask.class);
    private static final int ATTEMPTS = 5;

    @Bean
    Task<FileJob> reportFile(ObjectProvider<FileDelivery> delivery, Revisions revisions, Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure((complete, operations) -> {
                    var job = (FileJob) complete.getExecution().taskInstance.getData();
                    log.error("A file could not be made", complete.getCause().orElse(null));
                    if (job.attempts() + 1 >= ATTEMPTS || clock.instant().isAfter(job.giveUpAt())) {
                        revisions.atOnce(new Workspace(job.workspaceId()), () -> {
                            delivery.getObject().failed(job);
                            return null;
                        });
                        operations.stop();
                    } else operations.reschedule(complete, clock.instant().plus(wait(job)), job.triedAgain());
                })
                .execute((instance, execution) -> {
                    FileJob job = instance.getData();
                    var step = revisions.atOnce(new Workspace(job.workspaceId()), () -> delivery.getObject()
                            .attempt(job));
                    if (step.again() == null) return new OnCompleteRemove<>();
                    Duration rest = step.rest() == null ? wait(job) : step.rest();
                    Instant at = clock.instant().plus(rest);
                    return (complete, operations) ->
                            operations.reschedule(complete, at, step.again().triedAgain());
                });
    }

    private static Duration wait(FileJob job) {
        return Duration.ofSeconds(15L << Math.min(job.attempts(), 5));
    }
}
