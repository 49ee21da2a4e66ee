package torikumi.slack.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestWorkersTests {

    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final RequestWorkers workers = new RequestWorkers();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Thread> callers = new ArrayList<>();

    @BeforeEach
    void allAreBusy() throws InterruptedException {
        var begun = new CountDownLatch(RequestWorkers.AT_A_TIME);
        for (int i = 0; i < RequestWorkers.AT_A_TIME; i++)
            callers.add(Thread.ofVirtual().start(() -> waiting(begun)));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private void waiting(CountDownLatch begun) {
        try {
            workers.within(LONG, () -> {
                begun.countDown();
                gate.await();
                return "done";
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void letThemGo() throws InterruptedException {
        gate.countDown();
        for (Thread caller : callers) caller.join();
        workers.destroy();
    }

    @Test
    void whatWasNotBegunInTimeNeverIs() throws Exception {
        var begun = new AtomicBoolean();

        assertThatThrownBy(() -> workers.within(AT_ONCE, () -> {
                    begun.set(true);
                    return "late";
                }))
                .isInstanceOf(TimeoutException.class);
        gate.countDown();
        assertThat(workers.within(LONG, () -> "next")).isEqualTo("next");

        assertThat(begun).isFalse();
    }

    @Test
    void whatNobodyWaitsForHasItsTime() throws Exception {
        var started = new CountDownLatch(1);
        callers.add(Thread.ofVirtual().start(() -> {
            try {
                started.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            gate.countDown();
        }));

        assertThat(RequestWorkers.<String>unhurried(() -> {
                    started.countDown();
                    return workers.within(AT_ONCE, () -> "warm");
                }))
                .isEqualTo("warm");
    }

    @Test
    void whatIsOneTooManyIsRefusedAtOnce() {
        for (int i = 0; i < RequestWorkers.WAITING; i++)
            callers.add(Thread.ofVirtual().start(() -> waiting(new CountDownLatch(1))));

        while (workers.waiting() < RequestWorkers.WAITING) Thread.onSpinWait();

        assertThatThrownBy(() -> workers.within(LONG, () -> "one too many"))
                .isInstanceOf(RejectedExecutionException.class);
    }
}
