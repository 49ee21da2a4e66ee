package torikumi.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import torikumi.slack.SignedRequests;

/** Requests as Slack posts them, as bytes ready to be sent. A signature is good for five minutes. */
final class SignedCommands {

    /** Of all benchmarks. */
    static final String SECRET = "a-signing-secret-of-the-benchmark";

    private final List<String> words;
    private final Clock clock;
    private final AtomicInteger count = new AtomicInteger();

    /** @param words what is typed after {@code /torikumi} */
    SignedCommands(String words, Clock clock) {
        this(List.of(words), clock);
    }

    /** @param words what is typed, in turns */
    SignedCommands(List<String> words, Clock clock) {
        this.words = List.copyOf(words);
        this.clock = clock;
    }

    /** Signed now, with a trigger of its own. */
    byte[] next() {
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        String body = SignedRequests.commandBody(words.get(count.getAndIncrement() % words.size()), Map.of());
        return """
                POST /slack/events HTTP/1.1\r
                Host: 127.0.0.1\r
                User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r
                Accept: application/json,*/*\r
                Content-Type: %s\r
                Content-Length: %d\r
                X-Slack-Request-Timestamp: %s\r
                X-Slack-Signature: %s\r
                \r
                %s""".formatted(
                        SignedRequests.FORM,
                        body.length(), // percent-encoded: ASCII
                        timestamp,
                        SignedRequests.sign(SECRET, timestamp, body),
                        body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    byte[][] next(int count) {
        byte[][] many = new byte[count][];
        for (int i = 0; i < count; i++) many[i] = next();
        return many;
    }
}
