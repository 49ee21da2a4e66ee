package torikumi.reminder;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import torikumi.calendar.CalendarChanged;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Revisions;
import torikumi.platform.TakenUp;
import torikumi.platform.Workspace;
import torikumi.platform.WorkspaceConnected;

/** What runs by itself: the sweep of each workspace, at the next time there is something to do, and each letter on its way. */
@Configuration(proxyBeanMethods = false)
class ReminderTasks {

    static final TaskDescriptor<SweepJob> SWEEP = TaskDescriptor.of("reminder.sweep", SweepJob.class);
    static final TaskDescriptor<SweepJob> SOONER = TaskDescriptor.of("reminder.sweep-sooner", SweepJob.class);

    /** The names are kept in staged tasks, so they do not change. */
    record SweepJob(String workspaceId) {}

    @Bean
    LetterQueue scheduledLetters(@Lazy Scheduler scheduler, Clock clock) {
        return new ScheduledLetters(scheduler, clock);
    }

    @Bean
    Task<SweepJob> reminderSweeping(ReminderSweep sweep, Revisions revisions, Clock clock) {
        return Tasks.custom(SWEEP)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .execute((instance, execution) -> {
                    SweepJob job = instance.getData();
                    Instant next = revisions
                            .atOnce(new Workspace(job.workspaceId()), () -> sweep.sweep(clock.instant()))
                            .next();
                    return (complete, operations) -> operations.reschedule(complete, next, job);
                });
    }

    /** Sweeps at once, and lets the next sweep come when it is due now. */
    @Bean
    Task<SweepJob> reminderSweepingSooner(
            @Lazy Scheduler scheduler, ReminderSweep sweep, Revisions revisions, Clock clock) {
        return Tasks.custom(SOONER)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .execute((instance, execution) -> {
                    String id = instance.getData().workspaceId();
                    Instant next = revisions
                            .atOnce(new Workspace(id), () -> sweep.sweep(clock.instant()))
                            .next();
                    try {
                        scheduler.reschedule(SWEEP.instanceId(id), next);
                        return new OnCompleteRemove<>();
                    } catch (TaskInstanceCurrentlyExecutingException e) {
                        // The other sweep, which may not have seen the change.
                        return (complete, operations) ->
                                operations.reschedule(complete, clock.instant().plusSeconds(5));
                    }
                });
    }

    @Bean
    SweepBell sweepBell(@Lazy Scheduler scheduler, Clock clock) {
        return new SweepBell(scheduler, clock);
    }

    /** Wakes the sweep in the transaction of what has changed. */
    record SweepBell(Scheduler scheduler, Clock clock) {

        @EventListener({RemindersChanged.class, CalendarChanged.class})
        void ring() {
            String id = CurrentWorkspace.get().id();
            if (scheduler.getScheduledExecution(SWEEP.instanceId(id)).isEmpty()) return;
            ScheduledLetters.stage(
                    scheduler,
                    List.of(SOONER.instance(UUID.randomUUID().toString())
                            .data(new SweepJob(id))
                            .build()),
                    clock.instant());
        }
    }

    @Bean
    Task<ScheduledLetters.Job> reminderLetters(LetterDelivery delivery, Revisions revisions, Clock clock) {
        return Tasks.custom(ScheduledLetters.LETTER)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10)))
                .execute((instance, execution) -> next(
                        instance.getData(),
                        within(revisions, instance, job -> delivery.deliver(job.letterId(), clock.instant()))));
    }

    @Bean
    Task<ScheduledLetters.Job> reminderRedrawings(LetterDelivery delivery, Revisions revisions, Clock clock) {
        return Tasks.custom(ScheduledLetters.REDRAWING)
                .onDeadExecution(new TakenUp<>(clock))
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        5, new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(10))))
                .execute((instance, execution) -> next(
                        instance.getData(),
                        within(
                                revisions,
                                instance,
                                job -> delivery.redraw(job.letterId(), job.attempts(), clock.instant()))));
    }

    private interface Work {
        Optional<Instant> on(ScheduledLetters.Job job);
    }

    private static Optional<Instant> within(
            Revisions revisions, TaskInstance<ScheduledLetters.Job> instance, Work work) {
        ScheduledLetters.Job job = instance.getData();
        return revisions.atOnce(new Workspace(job.workspaceId()), () -> work.on(job));
    }

    private static CompletionHandler<ScheduledLetters.Job> next(ScheduledLetters.Job job, Optional<Instant> again) {
        if (again.isEmpty()) return new OnCompleteRemove<>();
        return (complete, operations) -> operations.reschedule(complete, again.get(), job.triedAgain());
    }

    @Bean
    FirstSweep firstSweep(Scheduler scheduler, ObjectProvider<ReminderSender> sender, Clock clock) {
        return new FirstSweep(scheduler, sender, clock);
    }

    /** From a workspace's first connection on, it is swept; where there is no chat to ask in, nobody is asked. */
    record FirstSweep(Scheduler scheduler, ObjectProvider<ReminderSender> sender, Clock clock) {

        @EventListener
        void begin(WorkspaceConnected connected) {
            if (sender.getIfAvailable() == null) return;
            String id = connected.workspace().id();
            boolean first = scheduler.scheduleIfNotExists(
                    SWEEP.instance(id).data(new SweepJob(id)).build(), clock.instant());
            // The plan may be another since the last start.
            if (!first) new SweepBell(scheduler, clock).ring();
        }
    }
}
