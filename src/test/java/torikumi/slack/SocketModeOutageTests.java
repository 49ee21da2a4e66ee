package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torikumi.slack.SignedRequests.object;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever Slack does to a connection or answers to the wish for one, the bot is there again once Slack is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SocketModeOutageTests {

    private static final Duration LONG = Duration.ofSeconds(60);

    private FakeSlack slack;
    private FakeSocket socket;
    private RunningEdge edge;

    @BeforeAll
    void start() throws InterruptedException {
        slack = new FakeSlack();
        socket = new FakeSocket();
        wellAgain();
        Map<String, String> settings = RunningEdge.settings(slack);
        settings.remove("SLACK_SIGNING_SECRET");
        settings.put("SLACK_APP_TOKEN", "xapp-a-token-value");
        settings.put("torikumi.socket.first-pause", "10ms");
        settings.put("torikumi.socket.greeting", "500ms");
        edge = RunningEdge.with(settings);
    }

    @BeforeEach
    void startWell() {
        slack.reset();
        wellAgain();
        await().atMost(LONG).until(this::isHealthy);
    }

    @AfterAll
    void stop() throws InterruptedException {
        edge.close();
        socket.close();
        slack.close();
    }

    private void wellAgain() {
        socket.welcomes(FakeSocket::hello);
        answering(FakeSlack.Answer.ok("{\"ok\":true,\"url\":\"%s\"}".formatted(socket.url())));
    }

    private void answering(FakeSlack.Answer answer) {
        slack.always("apps.connections.open", answer);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("a word that may pass", FakeSlack.Answer.refusing("internal_error")),
                Arguments.of("a word nobody knows", FakeSlack.Answer.refusing("something_new")),
                Arguments.of("a token that was revoked", FakeSlack.Answer.refusing("token_revoked")),
                Arguments.of("ok without an address", FakeSlack.Answer.ok("{\"ok\":true}")),
                Arguments.of(
                        "an address that is none", FakeSlack.Answer.ok("{\"ok\":true,\"url\":\"not an address\"}")),
                Arguments.of(
                        "an address where nobody is",
                        FakeSlack.Answer.ok("{\"ok\":true,\"url\":\"ws://127.0.0.1:1/\"}")),
                Arguments.of("a page", FakeSlack.Answer.ok("<html>proxy</html>")),
                Arguments.of("nothing", FakeSlack.Answer.ok("")),
                Arguments.of("a fault of the server's", FakeSlack.Answer.status(500)),
                Arguments.of("too many", FakeSlack.Answer.tooMany(1)),
                Arguments.of("a cut connection", FakeSlack.Answer.none()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void comesBackAfterThatAnswerToItsWish(String what, FakeSlack.Answer answer) {
        answering(answer);
        socket.opened().getLast().close();
        await().atMost(LONG).until(() -> slack.calls("apps.connections.open").size() >= 2);
        assertThat(isHealthy()).isFalse();

        wellAgain();

        isHeardAgain();
    }

    @Test
    void comesBackAfterARefusedChangeOfConnection() {
        answering(FakeSlack.Answer.refusing("internal_error"));
        WebSocket before = socket.opened().getLast();
        socket.disconnect("refresh_requested");
        await().atMost(LONG).until(() -> slack.calls("apps.connections.open").size() >= 2);
        before.close();

        wellAgain();

        isHeardAgain();
    }

    @Test
    void comesBackAfterASocketThatNeverGreets() {
        socket.welcomes(connection -> {});
        int before = socket.opened().size();
        socket.opened().getLast().close();

        await().atMost(LONG).until(() -> socket.opened().size() >= before + 2);
        assertThat(isHealthy()).isFalse();
        wellAgain();

        isHeardAgain();
    }

    @Test
    void comesBackAfterALineThatWasCut() {
        socket.opened().getLast().closeConnection(1006, "");

        isHeardAgain();
    }

    @Test
    void knocksMoreAndMoreSeldomWhereThereAreTooManyConnections() {
        socket.welcomes(connection -> {
            FakeSocket.hello(connection);
            connection.send("{\"type\":\"disconnect\",\"reason\":\"too_many_websockets\"}");
            connection.close();
        });
        long from = System.nanoTime();
        int before = slack.calls("apps.connections.open").size();
        socket.opened().getLast().close();

        await().atMost(LONG).until(() -> slack.calls("apps.connections.open").size() >= before + 5);
        // Each pause is at least half of 10, 20, 40, 80 ms; a slow machine only makes it longer.
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isGreaterThan(Duration.ofMillis(75));
        wellAgain();

        isHeardAgain();
    }

    @Test
    void saysSinceWhenItIsNotReached() throws Exception {
        assertThat(health("/actuator/health/slack").body())
                .contains("\"since\"")
                .contains("UP");
        answering(FakeSlack.Answer.refusing("token_revoked"));
        socket.opened().getLast().close();

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(health("/actuator/health/slack").body())
                        .contains("DOWN")
                        .contains("token_revoked"));
        wellAgain();
        isHeardAgain();
    }

    private void isHeardAgain() {
        await().atMost(LONG).until(this::isHealthy);
        String id = "e" + System.nanoTime();
        socket.envelope(
                "slash_commands",
                id,
                true,
                object(
                        "command",
                        "/torikumi",
                        "text",
                        "x",
                        "team_id",
                        FakeSlack.TEAM,
                        "channel_id",
                        "C1",
                        "user_id",
                        "U1",
                        "trigger_id",
                        "t" + id));
        assertThat(socket.ack(id).has("payload")).isTrue();
    }

    private boolean isHealthy() {
        return status("/actuator/health") == 200;
    }

    private int status(String path) {
        try {
            return health(path).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> health(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(edge.port(), path)))
                .timeout(Duration.ofSeconds(10))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
