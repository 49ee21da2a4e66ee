package torikumi.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the changes of what people read, in the transaction of each change and as its last statement, so that whoever looks knows
 * whether what they remember is still so: with several processes over one database, and whatever the order in which transactions end.
 */
@Component
public class Revisions implements TransactionExecutionListener {

    // More than write at once in the workspace of a ward; two on one row wait for each other's commit, no longer.
    private static final int STRIPES = 8;

    private static final String LOOK =
            "select %s from revision where workspace_id = ?".formatted(each(topic -> "sum(" + topic.column() + ")"));

    private static final String BEGIN =
            "insert into revision (workspace_id, stripe, %s) values %s on conflict do nothing"
                    .formatted(
                            each(Topic::column),
                            IntStream.range(0, STRIPES)
                                    .mapToObj(stripe -> "(:workspace, %d, %s)".formatted(stripe, each(topic -> "0")))
                                    .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final ObjectProvider<EntityManagerFactory> sessions;
    private final ThreadLocal<@Nullable Look> looking = new ThreadLocal<>();

    Revisions(JdbcClient jdbc, ObjectProvider<EntityManagerFactory> sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    private static String each(Function<Topic, String> sql) {
        return Stream.of(Topic.values()).map(sql).collect(Collectors.joining(", "));
    }

    /** What one question has seen. */
    private static final class Look {

        @Nullable
        Revision seen;
    }

    /** As of the last commit; in {@link #atOnce} as of its first look, or of what it changed itself since. */
    public Revision now() {
        return isWriting() ? look() : asAsked();
    }

    /** The same also in a transaction that writes. */
    Revision asAsked() {
        Look look = looking.get();
        if (look == null) return look();
        if (look.seen == null) look.seen = look();
        return look.seen;
    }

    /** Answers a question out of one look, however much it reads. */
    public <T extends @Nullable Object> T atOnce(Supplier<T> question) {
        if (looking.get() != null) return question.get();
        looking.set(new Look());
        try {
            return question.get();
        } finally {
            looking.remove();
        }
    }

    /** The same on behalf of that workspace. */
    public <T extends @Nullable Object> T atOnce(Workspace workspace, Supplier<T> work) {
        return CurrentWorkspace.within(workspace, () -> atOnce(work));
    }

    private Revision look() {
        return jdbc.sql(LOOK)
                .param(CurrentWorkspace.get().id())
                .query((row, number) -> {
                    var changes = new long[Topic.values().length];
                    for (int i = 0; i < changes.length; i++) changes[i] = row.getLong(i + 1);
                    return new Revision(changes);
                })
                .single();
    }

    /** Whether this thread may have changed something that nobody else sees yet. */
    static boolean isWriting() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /**
     * Counts a change that Hibernate knows nothing of, with the transaction in which it is made.
     *
     * @throws IllegalStateException outside of one
     */
    public void moved(Topic topic) {
        if (!isWriting())
            throw new IllegalStateException("what is changed outside of a transaction is not counted with it");
        var moved = (Moved) TransactionSynchronizationManager.getResource(this);
        if (moved == null) {
            moved = new Moved();
            TransactionSynchronizationManager.bindResource(this, moved);
            TransactionSynchronizationManager.registerSynchronization(moved);
        }
        moved.topics.add(topic);
    }

    /** Whether this thread's transaction has changed something about those. */
    boolean isMoving(Set<Topic> topics) {
        return TransactionSynchronizationManager.getResource(this) instanceof Moved moved
                && topics.stream().anyMatch(moved.topics::contains);
    }

    /** What the transaction changes. */
    private final class Moved implements TransactionSynchronization {

        final Set<Topic> topics = EnumSet.noneOf(Topic.class);

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Revisions.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Revisions.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revisions.this);
        }
    }

    /** Last of all, so that the row is held no longer than the commit takes, and by nobody who waits for another. */
    @Override
    public void beforeCommit(TransactionExecution transaction) {
        if (transaction.isReadOnly()) return;
        EntityManager session = EntityManagerFactoryUtils.getTransactionalEntityManager(sessions.getObject());
        if (session != null) session.flush();
        if (TransactionSynchronizationManager.getResource(this) instanceof Moved moved) count(moved.topics);
    }

    private void count(Set<Topic> topics) {
        String workspace = CurrentWorkspace.get().id();
        int stripe = ThreadLocalRandom.current().nextInt(STRIPES);
        String count = "update revision set %s where workspace_id = ? and stripe = ?"
                .formatted(topics.stream()
                        .map(topic -> "%1$s = %1$s + 1".formatted(topic.column()))
                        .collect(Collectors.joining(", ")));
        if (jdbc.sql(count).params(workspace, stripe).update() == 1) return;
        jdbc.sql(BEGIN).param("workspace", workspace).update();
        jdbc.sql(count).params(workspace, stripe).update();
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        lookAgain(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        lookAgain(transaction);
    }

    /** Whoever wanted to write has perhaps waited for another who did. */
    private void lookAgain(TransactionExecution transaction) {
        Look look = looking.get();
        if (look != null && !transaction.isReadOnly()) look.seen = null;
    }
}
