package torikumi.slack.people;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import torikumi.platform.CurrentWorkspace;
import torikumi.staff.Change;
import torikumi.staff.Changed;

/** What was changed and is not told yet. */
@Component
class NotedChanges {

    private final JdbcClient jdbc;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    NotedChanges(JdbcClient jdbc, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Notes it in the transaction that makes it so. */
    @EventListener
    void changed(Changed event) {
        // Those who decide are asked, with what they decide by.
        if (event.change().what() == Change.What.ASKED_TO_JOIN) return;
        jdbc.sql("insert into change_news (workspace_id, change_id) values (?, ?)")
                .params(CurrentWorkspace.get().id(), event.id())
                .update();
        if (TransactionSynchronizationManager.hasResource(this)) return;
        TransactionSynchronizationManager.bindResource(this, this);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                TransactionSynchronizationManager.unbindResourceIfPossible(NotedChanges.this);
            }
        });
        // One for each transaction: whichever comes first tells all that is there by then, the others find nothing.
        scheduler
                .getObject()
                .schedule(ChangeNewsTask.DESCRIPTOR
                        .instance(UUID.randomUUID().toString())
                        .data(new ChangeNewsTask.Job(CurrentWorkspace.get().id()))
                        .scheduledTo(clock.instant().plus(ChangeNews.TOGETHER)));
    }

    List<Long> noted() {
        return jdbc.sql("select change_id from change_news where workspace_id = ? order by change_id")
                .param(CurrentWorkspace.get().id())
                .query(Long.class)
                .list();
    }

    /** Where two processes are at it, each line is one's alone. */
    List<Long> taken() {
        return noted().stream()
                .filter(id -> jdbc.sql("delete from change_news where workspace_id = ? and change_id = ?")
                                .params(CurrentWorkspace.get().id(), id)
                                .update()
                        == 1)
                .toList();
    }
}
