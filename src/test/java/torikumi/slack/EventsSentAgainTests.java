package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.directMessage;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;

import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessResourceFailureException;
import torikumi.platform.StoreWatch;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.edge.RequestWorkers;

/** An event for which there was no time is answered 503 and comes again; what it asks for is done once, whenever it was begun. */
class EventsSentAgainTests extends HttpEdge {

    @Autowired
    StoreWatch store;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Integer>> busy = new ArrayList<>();

    @AfterEach
    void calmDown() {
        gate.countDown();
        busy.forEach(CompletableFuture::join);
        senders.shutdown();
    }

    private Reply slowly(Asked asked) {
        begun.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        done.incrementAndGet();
        return StubAnswers.repeating(asked);
    }

    /** As Slack does: the same body, signed anew, with which attempt it is and why. */
    private int again(JsonObject event, int attempt) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return requests.post(
                        SignedRequests.JSON,
                        event.toString(),
                        Map.of(
                                "X-Slack-Request-Timestamp",
                                timestamp,
                                "X-Slack-Signature",
                                requests.sign(timestamp, event.toString()),
                                "X-Slack-Retry-Num",
                                String.valueOf(attempt),
                                "X-Slack-Retry-Reason",
                                "http_error"))
                .statusCode();
    }

    private static JsonObject asked(String way) {
        return event(way.equals("mention") ? mention("<@%s> 総務".formatted(FakeSlack.BOT_USER)) : directMessage("総務"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mention", "direct message"})
    void whatWasUnderWayAtTheAnswerIsDoneOnce(String way) {
        answers.with(this::slowly);
        JsonObject event = asked(way);

        assertThat(requests.json(event).statusCode()).isEqualTo(503);
        assertThat(again(event, 1)).as("the first is under way still").isEqualTo(503);
        assertThat(store.health().getStatus())
                .as("somebody else is at the same rows, nothing is out")
                .isEqualTo(Status.UP);
        gate.countDown();
        await().atMost(Duration.ofSeconds(30)).until(() -> done.get() == 1);
        assertThat(again(event, 2)).isEqualTo(200);
        assertThat(again(event, 3)).isEqualTo(200);

        calls("chat.postMessage", 1);
        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(begun).hasValue(1);
    }

    @Test
    void whatWasNotBegunIsDoneOnceItComesAgain() throws Exception {
        var allAtIt = new CountDownLatch(RequestWorkers.AT_A_TIME);
        answers.with(asked -> {
            if (!asked.words().equals("busy")) return StubAnswers.repeating(asked);
            allAtIt.countDown();
            return slowly(asked);
        });
        for (int i = 0; i < RequestWorkers.AT_A_TIME; i++)
            busy.add(
                    CompletableFuture.supplyAsync(() -> requests.command("busy").statusCode(), senders));
        assertThat(allAtIt.await(30, TimeUnit.SECONDS)).isTrue();
        JsonObject event = asked("mention");

        assertThat(requests.json(event).statusCode()).isEqualTo(503);
        gate.countDown();
        await().atMost(Duration.ofSeconds(30)).until(() -> done.get() == RequestWorkers.AT_A_TIME);
        assertThat(slack.calls("chat.postMessage")).isEmpty();
        assertThat(again(event, 1)).isEqualTo(200);
        assertThat(again(event, 2)).isEqualTo(200);

        assertThat(calls("chat.postMessage", 1).getFirst().field("text")).isEqualTo("「総務」");
        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
    }

    @Test
    void whatFailedOnTheWayIsDoneByTheOneThatComesAgain() {
        var first = new AtomicInteger();
        answers.with(asked -> {
            if (first.getAndIncrement() == 0)
                throw new DataAccessResourceFailureException("out of reach", new SQLException("gone", "08006"));
            return StubAnswers.repeating(asked);
        });
        JsonObject event = asked("mention");

        assertThat(requests.json(event).statusCode()).isEqualTo(503);
        assertThat(again(event, 1)).isEqualTo(200);
        assertThat(again(event, 2)).isEqualTo(200);

        calls("chat.postMessage", 1);
        delivered();
        assertThat(slack.calls("chat.postMessage")).hasSize(1);
        assertThat(first).hasValue(2);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> store.health().getStatus().equals(Status.UP));
    }
}
