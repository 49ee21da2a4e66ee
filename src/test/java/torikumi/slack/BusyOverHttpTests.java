package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests that keep every processor busy and never wait: others, health included, are answered meanwhile, and so are they themselves. */
class BusyOverHttpTests extends HttpEdge {

    private static final int MANY = 3 * Runtime.getRuntime().availableProcessors();

    @Autowired
    TransactionTemplate transaction;

    private final AtomicBoolean busy = new AtomicBoolean(true);
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();

    @AfterEach
    void calmDown() {
        busy.set(false);
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        senders.shutdown();
    }

    /** Once all of them are at it. */
    private void spin(int many) throws InterruptedException {
        var begun = new CountDownLatch(many);
        answers.with(asked -> {
            if (!asked.words().equals("spin")) return StubAnswers.repeating(asked);
            begun.countDown();
            while (busy.get()) Thread.onSpinWait();
            return StubAnswers.repeating(asked);
        });
        for (int i = 0; i < many; i++) sent.add(CompletableFuture.supplyAsync(() -> requests.command("spin"), senders));
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void healthAnswersWhileEveryProcessorIsBusy() throws Exception {
        spin(MANY);

        HttpRequest liveness = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/liveness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();

        assertThat(health(liveness)).isEqualTo(200);
    }

    private static int health(HttpRequest liveness) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(liveness, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    @Test
    void othersAreAnsweredMeanwhile() throws Exception {
        spin(MANY);

        assertThat(requests.command("総務").body()).contains("「総務」");
    }

    @Test
    void whoeverKeepsThemBusyIsToldInTime() throws Exception {
        spin(MANY);

        for (var each : sent) assertThat(each.get(10, TimeUnit.SECONDS).body()).contains("お答えできませんでした");
    }

    /** Whoever was told that it failed says it again: neither is it there already, nor does it come later. */
    @Test
    void whatIsPastItsTimeWritesNothingAnyMore() throws Exception {
        var ended = new CompletableFuture<Throwable>();
        answers.with(asked -> {
            try {
                while (busy.get()) Thread.onSpinWait();
                transaction.executeWithoutResult(status -> {});
                ended.complete(null);
            } catch (RuntimeException e) {
                ended.complete(e);
            }
            return StubAnswers.repeating(asked);
        });

        String answer = requests.command("遅い").body();
        busy.set(false);

        assertThat(answer).contains("お答えできませんでした");
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    }

    @Test
    void whatHasWrittenSomethingGoesOnToItsEnd() throws Exception {
        var ended = new CompletableFuture<Throwable>();
        answers.with(asked -> {
            try {
                transaction.executeWithoutResult(status -> {});
                while (busy.get()) Thread.onSpinWait();
                transaction.executeWithoutResult(status -> {});
                ended.complete(null);
            } catch (RuntimeException e) {
                ended.complete(e);
            }
            return StubAnswers.repeating(asked);
        });

        String answer = requests.command("遅い").body();
        busy.set(false);

        assertThat(answer).contains("お答えできませんでした");
        assertThat(ended.get(10, TimeUnit.SECONDS)).isNull();
    }
}
