package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.mention;
import static torikumi.slack.SignedRequests.object;
import static torikumi.slack.SignedRequests.onEphemeral;
import static torikumi.slack.SignedRequests.press;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketModeTests {

    private FakeSlack slack;
    private FakeSocket socket;
    private RunningEdge edge;

    @BeforeAll
    void start() throws InterruptedException {
        slack = new FakeSlack();
        socket = new FakeSocket();
        openable();
        Map<String, String> settings = RunningEdge.settings(slack);
        settings.remove("SLACK_SIGNING_SECRET");
        settings.put("SLACK_APP_TOKEN", "xapp-a-token-value");
        edge = RunningEdge.with(settings);
        await().atMost(Duration.ofSeconds(30)).until(() -> status("/actuator/health") == 200);
    }

    private void openable() {
        slack.always(
                "apps.connections.open", FakeSlack.Answer.ok("{\"ok\":true,\"url\":\"%s\"}".formatted(socket.url())));
    }

    @BeforeEach
    void startAnew() {
        slack.reset();
        openable();
        edge.answers().reset();
    }

    @AfterAll
    void stop() throws InterruptedException {
        edge.close();
        // The other side of the connection hears of its end a moment later.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> socket.getConnections().isEmpty());
        socket.close();
        slack.close();
    }

    @Test
    void answersACommandInItsAck() {
        socket.envelope("slash_commands", "e1", true, command("総務課"));

        JsonObject payload = socket.ack("e1").getAsJsonObject("payload");
        assertThat(payload.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(payload.get("text").getAsString()).isEqualTo("「総務課」");
        assertThat(payload.getAsJsonArray("blocks")).hasSize(1);
    }

    @Test
    void answersAnEventOnceThoughItComesAgain() {
        JsonObject mention = event(mention("<@%s> 総務".formatted(FakeSlack.BOT_USER)));

        socket.envelope("events_api", "e2", false, mention);
        assertThat(socket.ack("e2").has("payload")).isFalse();
        socket.envelope("events_api", "e3", false, mention, 1);
        socket.ack("e3");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> !slack.calls("chat.postMessage").isEmpty());
        assertThat(edge.answers().asked()).hasSize(1);
        assertThat(slack.calls("chat.postMessage").getFirst().field("thread_ts"))
                .isEqualTo("100.1");
    }

    @Test
    void answersAPress() {
        socket.envelope("interactive", "e4", true, onEphemeral(press("answer.open", "経理課"), slack.responseUrl("ws")));

        assertThat(socket.ack("e4").has("payload")).isFalse();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !slack.calls("response/ws").isEmpty());
    }

    @Test
    void apologizesInTheAck() {
        edge.answers().with(asked -> {
            throw new IllegalStateException("secret detail");
        });

        socket.envelope("slash_commands", "e5", true, command("x"));

        assertThat(socket.ack("e5").getAsJsonObject("payload").get("text").getAsString())
                .contains("受付番号")
                .doesNotContain("secret");
    }

    @Test
    void handlesManyAtATime() throws InterruptedException {
        int many = 12;
        var together = new CountDownLatch(many);
        edge.answers().with(asked -> {
            together.countDown();
            try {
                // Passes only once all are being handled.
                return StubAnswers.saying(together.await(2, TimeUnit.SECONDS) ? "together" : "alone");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        for (int i = 0; i < many; i++) socket.envelope("slash_commands", "many" + i, true, command("x"));

        for (int i = 0; i < many; i++)
            assertThat(socket.ack("many" + i)
                            .getAsJsonObject("payload")
                            .get("text")
                            .getAsString())
                    .isEqualTo("together");
    }

    @Test
    void opensTheNextConnectionWhenSlackSaysItWillCloseThis() {
        for (String reason : new String[] {"warning", "refresh_requested"}) {
            int before = socket.opened().size();

            socket.disconnect(reason);

            await().atMost(Duration.ofSeconds(30)).until(() -> socket.opened().size() > before);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> socket.opened().get(before - 1).isClosed());
            socket.envelope("slash_commands", "after-" + reason, true, command("x"));
            assertThat(socket.ack("after-" + reason).has("payload")).isTrue();
        }
    }

    @Test
    void survivesWhatItDoesNotKnow() {
        socket.envelope("something_new", "e7", false, object("a", "b"));
        socket.envelope("interactive", "e8", false, object("type", "something_new"));
        socket.opened().getLast().send("{\"type\":null}");
        socket.opened().getLast().send("not json");

        socket.envelope("slash_commands", "e9", true, command("x"));
        assertThat(socket.ack("e9").has("payload")).isTrue();
    }

    @Test
    void opensNoAddressForRequestsByHttp() throws Exception {
        assertThat(edge.requests().command("総務").statusCode()).isEqualTo(404);
        assertThat(status("/actuator/health")).isEqualTo(200);
    }

    private static JsonObject command(String words) {
        return object(
                "command",
                "/torikumi",
                "text",
                words,
                "team_id",
                FakeSlack.TEAM,
                "channel_id",
                "C1",
                "user_id",
                "U1",
                "trigger_id",
                "t" + System.nanoTime());
    }

    private int status(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(edge.port(), path)))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
