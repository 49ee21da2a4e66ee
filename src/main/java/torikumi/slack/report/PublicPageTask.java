package torikumi.slack.report;

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
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import torikumi.plan.PlanAmended;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Revisions;
import torikumi.platform.Settings;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;
import torikumi.platform.WorkspaceConnected;
import torikumi.progress.ProgressRecorded;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.WordingApproved;

/** Writes the public page each night, and at once where what stands in it changes or somebody asks; nothing where no folder is set. */
@Configuration(proxyBeanMethods = false)
class PublicPageTask {

    static final TaskDescriptor<Job> NIGHTLY = TaskDescriptor.of("report.public-page", Job.class);
    static final TaskDescriptor<Job> AT_ONCE = TaskDescriptor.of("report.public-page-at-once", Job.class);

    private static final LocalTime NIGHT = LocalTime.of(4, 0);

    /** The name is kept in staged tasks, so it does not change. */
    record Job(String workspaceId) {}

    @Bean
    Task<Job> publicPageNightly(
            ObjectProvider<PublicPageWriting> writing, Settings settings, Revisions revisions, Clock clock) {
        var nightly = new Daily(settings.zone(), NIGHT);
        return Tasks.custom(NIGHTLY)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofHours(1)))
                .execute((instance, execution) -> {
                    if (settings.publicFolder() == null) return new OnCompleteRemove<>();
                    Job job = instance.getData();
                    write(job, writing, revisions);
                    Instant next = nightly.getInitialExecutionTime(clock.instant());
                    return (complete, operations) -> operations.reschedule(complete, next, job);
                });
    }

    @Bean
    Task<Job> publicPageAtOnce(ObjectProvider<PublicPageWriting> writing, Revisions revisions, Clock clock) {
        return Tasks.custom(AT_ONCE)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        5, new FailureHandler.OnFailureRetryLater<>(Duration.ofMinutes(1))))
                .execute((instance, execution) -> {
                    write(instance.getData(), writing, revisions);
                    return new OnCompleteRemove<>();
                });
    }

    private static void write(Job job, ObjectProvider<PublicPageWriting> writing, Revisions revisions) {
        revisions.atOnce(
                new Workspace(job.workspaceId()), () -> writing.getObject().write());
    }

    @Bean
    PublicPageBell publicPageBell(@Lazy Scheduler scheduler, Settings settings, Clock clock) {
        return new PublicPageBell(scheduler, settings, clock);
    }

    /** Has it written at once, once the transaction is committed that changes what stands in it. */
    record PublicPageBell(Scheduler scheduler, Settings settings, Clock clock) {

        @EventListener
        void begin(WorkspaceConnected connected) {
            if (settings.publicFolder() == null) return;
            var job = new Job(connected.workspace().id());
            // It may have changed since the last start.
            if (!scheduler.scheduleIfNotExists(
                    NIGHTLY.instance(job.workspaceId()).data(job).build(), clock.instant())) ring();
        }

        @EventListener
        void recorded(ProgressRecorded event) {
            if (event.updates().stream().anyMatch(update -> update.kind() != ProgressUpdate.Kind.RECORDED)) ring();
        }

        @EventListener({WordingApproved.class, PlanAmended.class})
        void ring() {
            if (settings.publicFolder() == null) return;
            scheduler.schedule(AT_ONCE.instance(UUID.randomUUID().toString())
                    .data(new Job(CurrentWorkspace.get().id()))
                    .scheduledTo(clock.instant()));
        }
    }
}
