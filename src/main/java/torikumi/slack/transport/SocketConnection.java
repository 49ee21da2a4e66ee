package torikumi.slack.transport;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket that Slack sends envelopes over. It never reconnects by itself: whoever opened it hears what becomes of it. Whether the other side is
 * still there is asked every 30 s; without an answer it is closed.
 */
final class SocketConnection extends WebSocketClient {

    interface Listener {

        /** Slack greeted: from now on it sends requests. */
        void greeted(SocketConnection connection);

        /** Slack will close it. @param reason such as {@code warning} or {@code too_many_websockets} */
        void leaving(SocketConnection connection, String reason);

        void closed(SocketConnection connection, String reason);

        /** @param message any other, as JSON */
        void envelope(SocketConnection connection, String message);
    }

    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);

    private static final int VERIFIED_SECONDS = 30;
    private static final int CONNECT_MILLIS = 5_000;

    private final Listener listener;

    SocketConnection(URI address, Listener listener) {
        super(address, new Draft_6455(), Map.of(), CONNECT_MILLIS);
        this.listener = listener;
        setConnectionLostTimeout(VERIFIED_SECONDS);
        setDaemon(true);
        proxy(address);
    }

    // The library looks at no setting of its own; https.proxyHost holds for calls and for this.
    private void proxy(URI address) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null || !"wss".equals(address.getScheme())) return;
        selector.select(URI.create("https://" + address.getAuthority())).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .findFirst()
                .ifPresent(this::setProxy);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // Open is not enough: only a greeted connection is given requests.
    }

    @Override
    public void onMessage(String message) {
        String type;
        JsonObject said;
        try {
            said = JsonParser.parseString(message).getAsJsonObject();
            type = text(said, "type");
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            log.warn("Something that is no envelope came by Socket Mode");
            return;
        }
        switch (type) {
            case "hello" -> listener.greeted(this);
            case "disconnect" -> listener.leaving(this, text(said, "reason"));
            default -> listener.envelope(this, message);
        }
    }

    private static String text(JsonObject said, String name) {
        var value = said.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        listener.closed(this, "closed by %s with code %d".formatted(remote ? "Slack" : "us", code));
    }

    @Override
    public void onError(Exception e) {
        log.debug("A WebSocket failed", e);
    }
}
