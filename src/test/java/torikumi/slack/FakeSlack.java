package torikumi.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Slack's Web API and its response_urls on loopback: writes down every call, and can be slow, refuse or be gone. */
public final class FakeSlack implements AutoCloseable {

    public static final String TEAM = "T0DEPARTMENT";
    public static final String BOT_USER = "U0TORIKUMI";
    public static final String BOT = "B0TORIKUMI";

    /**
     * A call that was made.
     *
     * @param method such as {@code chat.postMessage}, or {@code response/...} for a response_url
     * @param fields the form's fields, or empty where the body was JSON
     */
    public record Call(String method, Map<String, String> fields, String body) {

        public JsonElement json() {
            return JsonParser.parseString(body);
        }

        public String field(String name) {
            return fields.get(name);
        }
    }

    /** How a call is answered. */
    public record Answer(int status, String body, Map<String, String> headers, Duration after) {

        public static Answer ok(String json) {
            return new Answer(200, json, Map.of(), Duration.ZERO);
        }

        public static Answer refusing(String error) {
            return ok("{\"ok\":false,\"error\":\"%s\"}".formatted(error));
        }

        public static Answer status(int status) {
            return new Answer(status, "{\"ok\":false}", Map.of(), Duration.ZERO);
        }

        public static Answer tooMany(int retryAfterSeconds) {
            return new Answer(
                    429,
                    "{\"ok\":false,\"error\":\"ratelimited\"}",
                    Map.of("Retry-After", String.valueOf(retryAfterSeconds)),
                    Duration.ZERO);
        }

        /** The connection is cut instead. */
        public static Answer none() {
            return new Answer(NONE, "", Map.of(), Duration.ZERO);
        }

        public Answer after(Duration wait) {
            return new Answer(status, body, headers, wait);
        }

        private static final int NONE = 0;
    }

    private final HttpServer server;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<Answer>> next = new ConcurrentHashMap<>();
    private final Map<String, Answer> introductions = new ConcurrentHashMap<>();
    private final Map<String, Function<Call, Answer>> thinking = new ConcurrentHashMap<>();
    private volatile boolean remembers = true;
    private volatile Duration lag = Duration.ZERO;

    public FakeSlack() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        reset();
    }

    public URI apiBase() {
        return URI.create(
                "http://127.0.0.1:%d/api/".formatted(server.getAddress().getPort()));
    }

    public String responseUrl(String name) {
        return apiBase().resolve("/response/" + name).toString();
    }

    /** Forgets all calls, and answers as a workspace where all is well. */
    public void reset() {
        calls.clear();
        answers.clear();
        next.clear();
        introductions.clear();
        thinking.clear();
        always(
                "auth.test",
                Answer.ok(
                        "{\"ok\":true,\"team_id\":\"%s\",\"team\":\"総務部\",\"user_id\":\"%s\",\"bot_id\":\"%s\",\"user\":\"torikumi\",\"url\":\"https://example.slack.com/\"}"
                                .formatted(TEAM, BOT_USER, BOT)));
        always("users.info", Answer.ok("{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"ja-JP\"}}"));
        always(
                "chat.getPermalink",
                Answer.ok("{\"ok\":true,\"permalink\":\"https://example.slack.com/archives/C1/p1\"}"));
        always("chat.postMessage", Answer.ok("{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1.2\"}"));
        always("conversations.open", Answer.ok("{\"ok\":true,\"channel\":{\"id\":\"D1\"}}"));
        always("conversations.history", Answer.ok("{\"ok\":true,\"messages\":[]}"));
        always("users.conversations", Answer.ok("{\"ok\":true,\"channels\":[]}"));
        always("conversations.replies", Answer.ok("{\"ok\":true,\"messages\":[]}"));
    }

    public void always(String method, Answer answer) {
        answers.put(method, answer);
    }

    /** Whatever it says to each call; null for what is answered otherwise. */
    public void thinking(String method, Function<Call, Answer> answer) {
        thinking.put(method, answer);
    }

    /** How long it takes to answer what it has done. */
    public void lag(Duration lag) {
        this.lag = lag;
    }

    /** What was called until now is none of a test's. */
    public void forgetCalls() {
        calls.clear();
    }

    /** No longer writes down what is called. */
    public void forget() {
        remembers = false;
        calls.clear();
    }

    /** As if that method had not been called yet. */
    public void forget(String method) {
        calls.removeIf(call -> call.method().equals(method));
    }

    /** A file that lies there. */
    public void keeps(String method, byte[] file) {
        files.put(method, file);
        always(method, Answer.ok(""));
    }

    /** Once, before what is answered otherwise. */
    public void once(String method, Answer answer) {
        next.computeIfAbsent(method, m -> new CopyOnWriteArrayList<>()).add(answer);
    }

    /** Who somebody is, once, to whoever asks about just them. */
    public void introduces(String userId, Answer answer) {
        introductions.put(userId, answer);
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = path.startsWith("/api/") ? path.substring("/api/".length()) : path.substring(1);
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var call = new Call(method, isForm(exchange) ? form(body) : Map.of(), body);
            Answer answer = answerTo(call);
            if (remembers) calls.add(call);
            Duration wait = answer.after().plus(lag);
            if (!wait.isZero()) LockSupport.parkNanos(wait.toNanos());
            if (answer.status() == Answer.NONE) return;
            byte[] bytes = files.getOrDefault(method, answer.body().getBytes(StandardCharsets.UTF_8));
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Answer answerTo(Call call) {
        String method = call.method();
        Answer introduced =
                method.equals("users.info") ? introductions.remove(String.valueOf(call.field("user"))) : null;
        if (introduced != null) return introduced;
        List<Answer> waiting = next.get(method);
        if (waiting != null && !waiting.isEmpty()) return waiting.removeFirst();
        Function<Call, Answer> thinks = thinking.get(method);
        Answer thought = thinks == null ? null : thinks.apply(call);
        if (thought != null) return thought;
        return answers.getOrDefault(method, Answer.ok("{\"ok\":true}"));
    }

    private static boolean isForm(HttpExchange exchange) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.startsWith("application/x-www-form-urlencoded");
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        // JSON, or a file.
        if (body.startsWith("{") || !body.contains("=") || body.chars().anyMatch(Character::isISOControl))
            return fields;
        for (String pair : body.split("&")) {
            List<String> parts = new ArrayList<>(List.of(pair.split("=", 2)));
            if (parts.size() == 2) fields.put(decode(parts.getFirst()), decode(parts.getLast()));
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
