package torikumi.reminder;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.platform.CurrentWorkspace;

/** Stages each letter as a task of the scheduler, in the transaction of the rows. */
class ScheduledLetters implements LetterQueue {

    static final TaskDescriptor<Job> LETTER = TaskDescriptor.of("reminder.letter", Job.class);
    static final TaskDescriptor<Job> REDRAWING = TaskDescriptor.of("reminder.redrawing", Job.class);

    /** The names are kept in staged tasks, so they do not change. */
    record Job(String workspaceId, String letterId, int attempts) {

        Job triedAgain() {
            return new Job(workspaceId, letterId, attempts + 1);
        }
    }

    private final Scheduler scheduler;
    private final Clock clock;

    ScheduledLetters(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void send(List<Letter> letters) {
        stage(letters, letter -> LETTER.instance(letter.id()));
    }

    @Override
    public void redraw(List<Letter> letters) {
        stage(letters, letter -> REDRAWING.instance(UUID.randomUUID().toString()));
    }

    private void stage(List<Letter> letters, Function<Letter, TaskInstance.Builder<Job>> task) {
        String workspace = CurrentWorkspace.get().id();
        List<TaskInstance<?>> tasks = letters.stream()
                .<TaskInstance<?>>map(letter -> task.apply(letter)
                        .data(new Job(workspace, letter.id(), 0))
                        .build())
                .toList();
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
