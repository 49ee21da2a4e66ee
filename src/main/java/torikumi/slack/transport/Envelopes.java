package torikumi.slack.transport;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.util.json.GsonFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands what comes in envelopes to Bolt, and sends the acks. What has no ack Slack sends again. */
final class Envelopes implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);

    // Each takes 2.5 s at most.
    private static final int AT_A_TIME = 20;

    // What waits longer than Slack's 3 s is of no use.
    private static final int WAITING = 200;

    private static final int PATIENCE_SECONDS = 3;

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final App app;
    private final SocketModeRequestParser parser;
    private final ThreadPoolExecutor workers;

    Envelopes(App app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.workers = new ThreadPoolExecutor(
                AT_A_TIME,
                AT_A_TIME,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("socket-mode-", 1).factory());
        workers.allowCoreThreadTimeOut(true);
    }

    /** @param send the ack */
    void handle(String envelope, Consumer<String> send) {
        try {
            workers.execute(() -> {
                try {
                    String ack = ack(envelope);
                    if (ack != null) send.accept(ack);
                } catch (RuntimeException e) {
                    log.warn(
                            "An envelope was not acknowledged: {}", e.getClass().getSimpleName());
                }
            });
        } catch (RejectedExecutionException e) {
            log.warn("More came by Socket Mode than can be handled; Slack sends it again");
        }
    }

    private @Nullable String ack(String envelope) {
        SocketModeRequest request = parser.parse(envelope);
        if (request == null || request.getBoltRequest() == null) return null;
        Response response;
        try {
            response = app.run(request.getBoltRequest());
        } catch (Exception e) {
            log.error("A request got past the boundary", e);
            return null;
        }
        if (response.getStatusCode() != 200) return null;
        var ack = new JsonObject();
        ack.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
        if (response.getBody() != null) ack.add("payload", payload(response));
        return GSON.toJson(ack);
    }

    private static JsonElement payload(Response response) {
        if (response.getContentType().startsWith("application/json")) return JsonParser.parseString(response.getBody());
        var text = new JsonObject();
        text.addProperty("text", response.getBody());
        return text;
    }

    @Override
    public void close() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) workers.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
