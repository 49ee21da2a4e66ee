package torikumi.report.retention;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import torikumi.platform.Revisions;
import torikumi.platform.Settings;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;
import torikumi.platform.WorkspaceConnected;

/** Looks each night at 2:00 whether something was kept long enough, and goes on batch by batch until there is no more; not without the setting. */
@Configuration(proxyBeanMethods = false)
class RetentionTask {

    static final TaskDescriptor<Job> DESCRIPTOR = TaskDescriptor.of("report.retention", Job.class);

    private static final LocalTime NIGHT = LocalTime.of(2, 0);
    private static final Duration BREATH = Duration.ofSeconds(1);

    /** The name is kept in staged tasks, so it does not change. */
    record Job(String workspaceId) {}

    @Bean
    Task<Job> retentionErasing(Retention retention, Settings settings, Revisions revisions, Clock clock) {
        var nightly = new Daily(settings.zone(), NIGHT);
        return Tasks.custom(DESCRIPTOR)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofHours(1)))
                .execute((instance, execution) -> {
                    if (settings.retentionYears() < 1) return new OnCompleteRemove<>();
                    Job job = instance.getData();
                    Instant now = clock.instant();
                    boolean more = revisions.atOnce(new Workspace(job.workspaceId()), () -> retention.erase(now));
                    Instant next = more ? now.plus(BREATH) : nightly.getInitialExecutionTime(now);
                    return (complete, operations) -> operations.reschedule(complete, next, job);
                });
    }

    @Bean
    FirstNight firstNight(@Lazy Scheduler scheduler, Settings settings, Clock clock) {
        return new FirstNight(scheduler, settings, clock);
    }

    /** From a workspace's first connection on. */
    record FirstNight(Scheduler scheduler, Settings settings, Clock clock) {

        @EventListener
        void begin(WorkspaceConnected connected) {
            if (settings.retentionYears() < 1) return;
            String id = connected.workspace().id();
            Instant first = new Daily(settings.zone(), NIGHT).getInitialExecutionTime(clock.instant());
            scheduler.scheduleIfNotExists(
                    DESCRIPTOR.instance(id).data(new Job(id)).build(), first);
        }
    }
}
