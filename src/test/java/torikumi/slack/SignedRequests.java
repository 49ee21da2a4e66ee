package torikumi.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts to {@code /slack/events} what Slack posts, signed as Slack signs. */
public final class SignedRequests {

    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    private final URI address;
    private final String secret;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public SignedRequests(int port, String secret, Clock clock) {
        this.address = URI.create("http://127.0.0.1:%d/slack/events".formatted(port));
        this.secret = secret;
        this.clock = clock;
    }

    /** {@code /torikumi words}, typed by U1 in the channel C1. */
    public HttpResponse<String> command(String words) {
        return command(words, Map.of());
    }

    public HttpResponse<String> command(String words, Map<String, String> otherFields) {
        return post(FORM, commandBody(words, otherFields));
    }

    public static String commandBody(String words, Map<String, String> otherFields) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("command", "/torikumi");
        fields.put("text", words);
        fields.put("team_id", FakeSlack.TEAM);
        fields.put("channel_id", "C1");
        fields.put("channel_name", "soumu");
        fields.put("user_id", "U1");
        fields.put("response_url", "https://hooks.slack.com/commands/T/1/x");
        fields.put("trigger_id", "trigger." + COUNT.incrementAndGet());
        fields.putAll(otherFields);
        return form(fields);
    }

    /** An event in its envelope, with an id of its own. */
    public static JsonObject event(JsonObject event) {
        var envelope = new JsonObject();
        envelope.addProperty("type", "event_callback");
        envelope.addProperty("team_id", FakeSlack.TEAM);
        envelope.addProperty("api_app_id", "A1");
        envelope.addProperty("event_id", "Ev" + COUNT.incrementAndGet());
        envelope.addProperty("event_time", 1_622_505_600);
        envelope.add("event", event);
        return envelope;
    }

    public static JsonObject mention(String text) {
        return object(
                "type", "app_mention", "user", "U1", "text", text, "ts", "100.1", "channel", "C1", "event_ts", "100.1");
    }

    public static JsonObject directMessage(String text) {
        return object(
                "type",
                "message",
                "channel_type",
                "im",
                "user",
                "U1",
                "text",
                text,
                "ts",
                "200.1",
                "channel",
                "D1",
                "event_ts",
                "200.1");
    }

    public static JsonObject homeOpened() {
        return object("type", "app_home_opened", "user", "U1", "channel", "D1", "tab", "home", "event_ts", "300.1");
    }

    public static JsonObject object(String... namesAndValues) {
        var object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) object.addProperty(namesAndValues[i], namesAndValues[i + 1]);
        return object;
    }

    /** A pressed button, to be put into a place by one of the following. */
    public static JsonObject press(String actionId, String value) {
        var action =
                object("type", "button", "action_id", actionId, "block_id", "b", "value", value, "action_ts", "1.1");
        var actions = new JsonArray();
        actions.add(action);
        var payload = object("type", "block_actions", "trigger_id", "press." + COUNT.incrementAndGet());
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", "U1", "team_id", FakeSlack.TEAM));
        payload.add("actions", actions);
        return payload;
    }

    public static JsonObject onEphemeral(JsonObject press, String responseUrl) {
        return inMessage(press, "C1", true, null, responseUrl);
    }

    public static JsonObject inMessage(
            JsonObject press, String channel, boolean ephemeral, String threadTs, String responseUrl) {
        var container = object("type", "message", "message_ts", "100.2", "channel_id", channel);
        container.addProperty("is_ephemeral", ephemeral);
        var message = object("type", "message", "ts", "100.2", "text", "…");
        if (threadTs != null) {
            container.addProperty("thread_ts", threadTs);
            message.addProperty("thread_ts", threadTs);
        }
        press.add("container", container);
        press.add("channel", object("id", channel, "name", "soumu"));
        if (!ephemeral) press.add("message", message);
        press.addProperty("response_url", responseUrl);
        return press;
    }

    public static JsonObject onHomeTab(JsonObject press) {
        press.add("container", object("type", "view", "view_id", "V1"));
        press.add("view", object("id", "V1", "type", "home", "team_id", FakeSlack.TEAM));
        return press;
    }

    public HttpResponse<String> interaction(JsonObject payload) {
        return post(FORM, form(Map.of("payload", payload.toString())));
    }

    public HttpResponse<String> json(JsonObject body) {
        return post(JSON, body.toString());
    }

    public HttpResponse<String> post(String contentType, String body) {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return post(
                contentType,
                body,
                Map.of("X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", sign(timestamp, body)));
    }

    public HttpResponse<String> post(String contentType, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String sign(String timestamp, String body) {
        return sign(secret, timestamp, body);
    }

    public static String sign(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal("v0:%s:%s".formatted(timestamp, body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
