package torikumi.sandbox.outgoing;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.RealTime;
import torikumi.platform.SlackConnection;

/** Signs requests and posts them to the app's {@code /slack/events}, as Slack would from outside. */
@Component
@ConditionalOnSandbox
class BotConnection implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BotConnection.class);

    // Slack: 3 s, after which a command is operation_timeout and an event is sent again.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Slack's old verification token, a field of every request that nobody should read any more. */
    static final String VERIFICATION_TOKEN = "sandbox-verification-token";

    private final SlackConnection connection;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final SecureRandom random = new SecureRandom();

    @Autowired
    public BotConnection(SlackConnection connection, Clock clock) {
        this(connection, clock, PATIENCE);
    }

    BotConnection(SlackConnection connection, Clock clock, Duration patience) {
        this.connection = connection;
        this.clock = RealTime.behind(clock);
        this.patience = patience;
    }

    Acknowledgement form(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post("application/x-www-form-urlencoded", body, Map.of());
    }

    Acknowledgement json(String body, Map<String, String> headers) {
        return post("application/json", body, headers);
    }

    /** An address of this process, as seen from the app. */
    URI address(String path) {
        return connection.apiBase().resolve(path);
    }

    String secret() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Acknowledgement post(String type, String body, Map<String, String> headers) {
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/slack/events"))
                .header("Content-Type", type)
                .header("User-Agent", "Slackbot 1.0 (sandbox)")
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", RequestSigning.of(connection.signingSecret(), timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return await(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private Acknowledgement await(CompletableFuture<HttpResponse<String>> sent) {
        try {
            HttpResponse<String> response = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Acknowledgement.Answered(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().firstValue("X-Slack-No-Retry").isPresent());
        } catch (TimeoutException e) {
            sent.cancel(true);
            return new Acknowledgement.Silent();
        } catch (ExecutionException e) {
            log.warn("the app cannot be reached at {}: {}", address("/slack/events"), e.getMessage());
            return new Acknowledgement.Unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Acknowledgement.Unreachable();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
