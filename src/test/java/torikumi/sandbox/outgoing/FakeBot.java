package torikumi.sandbox.outgoing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An app on loopback that remembers what it was sent and answers what it is told to. */
final class FakeBot implements AutoCloseable {

    record Received(Map<String, String> headers, String body) {

        Map<String, String> form() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : body.split("&")) {
                int equals = field.indexOf('=');
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
            return fields;
        }

        JsonNode payload() {
            return JsonMapper.shared().readTree(form().get("payload"));
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private int status = 200;
    private String type = "application/json";
    private String body = "";
    private boolean silent;
    private boolean noRetry;

    FakeBot() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/slack/events", this::handle);
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.start();
    }

    URI api() {
        return URI.create(
                "http://127.0.0.1:%d/api/".formatted(server.getAddress().getPort()));
    }

    FakeBot answers(int newStatus, String newType, String newBody) {
        status = newStatus;
        type = newType;
        body = newBody;
        return this;
    }

    FakeBot answers(String json) {
        return answers(200, "application/json", json.replace('\'', '"'));
    }

    FakeBot wantsNoRetry() {
        noRetry = true;
        return this;
    }

    FakeBot saysNothing() {
        silent = true;
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(headers, sent));
        if (silent) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (noRetry) exchange.getResponseHeaders().set("X-Slack-No-Retry", "1");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
