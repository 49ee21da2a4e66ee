package torikumi.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The other end of Socket Mode: speaks Slack's envelopes, keeps the acks. */
final class FakeSocket extends WebSocketServer implements AutoCloseable {

    private final CountDownLatch started = new CountDownLatch(1);
    private final List<WebSocket> connections = new CopyOnWriteArrayList<>();
    private final List<JsonObject> acks = new CopyOnWriteArrayList<>();
    private volatile Consumer<WebSocket> welcome = FakeSocket::hello;

    FakeSocket() throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        setReuseAddr(true);
        setDaemon(true);
        start();
        if (!started.await(5, TimeUnit.SECONDS)) throw new IllegalStateException("did not start");
    }

    String url() {
        return "ws://127.0.0.1:%d/link/?ticket=1".formatted(getPort());
    }

    /** All connections that were ever opened, in order. */
    List<WebSocket> opened() {
        return List.copyOf(connections);
    }

    List<JsonObject> acks() {
        return List.copyOf(acks);
    }

    JsonObject ack(String envelopeId) {
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> acks.stream().anyMatch(ack -> is(ack, envelopeId)));
        return acks.stream().filter(ack -> is(ack, envelopeId)).findFirst().orElseThrow();
    }

    private static boolean is(JsonObject ack, String envelopeId) {
        return ack.get("envelope_id").getAsString().equals(envelopeId);
    }

    void envelope(String type, String envelopeId, boolean acceptsResponsePayload, JsonElement payload) {
        envelope(type, envelopeId, acceptsResponsePayload, payload, 0);
    }

    void envelope(String type, String envelopeId, boolean acceptsResponsePayload, JsonElement payload, int retry) {
        var envelope = SignedRequests.object("type", type, "envelope_id", envelopeId);
        envelope.addProperty("accepts_response_payload", acceptsResponsePayload);
        envelope.add("payload", payload);
        if ("events_api".equals(type)) {
            envelope.addProperty("retry_attempt", retry);
            envelope.addProperty("retry_reason", retry == 0 ? "" : "timeout");
        }
        newest().send(envelope.toString());
    }

    void disconnect(String reason) {
        newest().send(SignedRequests.object("type", "disconnect", "reason", reason)
                .toString());
    }

    private WebSocket newest() {
        return connections.getLast();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connections.add(connection);
        welcome.accept(connection);
    }

    /** What it does with who connects; {@link #hello} is good manners. */
    void welcomes(Consumer<WebSocket> welcome) {
        this.welcome = welcome;
    }

    static void hello(WebSocket connection) {
        connection.send(
                "{\"type\":\"hello\",\"num_connections\":1,\"debug_info\":{\"host\":\"h\",\"approximate_connection_time\":18060},\"connection_info\":{\"app_id\":\"A1\"}}");
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        acks.add(JsonParser.parseString(message).getAsJsonObject());
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

    @Override
    public void onError(WebSocket connection, Exception e) {}

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void close() throws InterruptedException {
        stop(500);
    }
}
