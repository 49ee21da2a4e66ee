package torikumi.reminder;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.platform.CurrentWorkspace;

/** Stages each letter as a task of the scheduler, in the transaction of the rows. */
class ScheduledLetters implements LetterQueue {

    private final Scheduler scheduler;
    private final Clock clock;

    ScheduledLetters(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void send(List<Letter> letters) {
        String workspace = CurrentWorkspace.get().id();
        stage(letters.stream()
                .<TaskInstance<?>>map(letter -> ReminderTasks.LETTER
                        .instance(letter.id())
                        .data(new ReminderTasks.LetterJob(workspace, letter.id(), 0))
                        .build())
                .toList());
    }

    @Override
    public void redraw(List<Letter> letters) {
        String workspace = CurrentWorkspace.get().id();
        stage(letters.stream()
                .<TaskInstance<?>>map(letter -> ReminderTasks.REDRAWING
                        .instance(UUID.randomUUID().toString())
                        .data(new ReminderTasks.LetterJob(workspace, letter.id(), 0))
                        .build())
                .toList());
    }

    private void stage(List<TaskInstance<?>> tasks) {
        if (!tasks.isEmpty()) stage(scheduler, tasks, clock.instant());
    }

    /** In the caller's transaction, if there is one; begun as soon as it is committed. */
    static void stage(Scheduler scheduler, List<TaskInstance<?>> tasks, Instant now) {
        scheduler.scheduleBatch(tasks, now);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) scheduler.triggerCheckForDueExecutions();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.triggerCheckForDueExecutions();
                }
            });
    }
}
