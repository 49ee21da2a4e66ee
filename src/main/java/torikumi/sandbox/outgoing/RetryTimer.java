package torikumi.sandbox.outgoing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;

/** One thread that waits; the work itself runs on virtual threads, so that a slow answer delays no other event. */
@Component
@ConditionalOnSandbox
class RetryTimer implements Later, AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-events").factory());

    @Override
    public void after(Duration wait, Runnable work) {
        timer.schedule(() -> Thread.ofVirtual().start(work), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
