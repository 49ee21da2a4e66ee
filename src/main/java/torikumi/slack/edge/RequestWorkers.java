package torikumi.slack.edge;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Where requests are understood and answered: on threads that the operating system takes turns among, so that work which never waits
 * keeps neither the others nor health nor whoever watches it from the processor. Virtual threads would: nothing takes the processor
 * from one that does not give it up.
 */
@Component
public class RequestWorkers implements DisposableBean, TransactionExecutionListener {

    // Most of the time they wait, for the database or 700 ms for Slack.
    public static final int AT_A_TIME = 32;

    // What waits longer than Slack's 3 s is of no use.
    static final int WAITING = 256;

    public static final String NAME = "slack-request-";

    private static final ThreadLocal<Work<?>> UNDER_WAY = new ThreadLocal<>();

    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    private static final ThreadLocal<Boolean> HURRIED = ThreadLocal.withInitial(() -> true);

    private final ThreadPoolExecutor workers;

    RequestWorkers() {
        this.workers = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name(NAME, 1).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Does it elsewhere and waits. What was not begun by then never is. What is under way is not interrupted: an interrupt in the middle
     * of a read closes H2's file for everybody. It begins no transaction any more, unless it has written something already: whoever was
     * told that it failed may do it again, and nothing is left half done.
     *
     * @throws RejectedExecutionException at once, where there is more to do than can be done in time
     * @throws TimeoutException where it has not come to an end in time
     */
    <T> T within(Duration patience, Callable<T> work)
            throws ExecutionException, InterruptedException, TimeoutException {
        var task = new Work<>(work);
        workers.execute(task);
        try {
            Duration longest = HURRIED.get() ? patience : UNHURRIED;
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (task.cancel(false)) workers.remove(task);
        }
    }

    /** Nobody waits for what is asked meanwhile on this thread: it has a minute. */
    public static <T> T unhurried(Callable<T> asking) throws Exception {
        HURRIED.set(false);
        try {
            return asking.call();
        } finally {
            HURRIED.remove();
        }
    }

    private static final class Work<T> extends FutureTask<T> {

        private volatile boolean written;

        Work(Callable<T> work) {
            super(work);
        }

        @Override
        public void run() {
            UNDER_WAY.set(this);
            try {
                super.run();
            } finally {
                UNDER_WAY.remove();
            }
        }
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        Work<?> work = UNDER_WAY.get();
        if (work != null && work.isCancelled() && !work.written)
            throw new CancellationException("nobody waits for it any more");
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        Work<?> work = UNDER_WAY.get();
        if (work != null && failure == null && !transaction.isReadOnly()) work.written = true;
    }

    int waiting() {
        return workers.getQueue().size();
    }

    @Override
    public void destroy() {
        workers.shutdown();
    }
}
