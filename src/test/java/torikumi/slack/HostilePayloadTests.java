package torikumi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whatever is posted, it is answered: never with a server's error, in words where a person waits for them, and without much work. A
 * few hundred in the build; as many as {@code -Dhostile.payloads} says, from {@code -Dhostile.seed} on, by hand.
 */
class HostilePayloadTests extends HttpEdge {

    private static final int MANY = Integer.getInteger("hostile.payloads", 300);
    private static final long SEED = Long.getLong("hostile.seed", 7);
    private static final Duration MOST = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Autowired
    FrontDesk desk;

    private final Map<Long, Long> spent = new HashMap<>();

    @BeforeEach
    void answersAsItDoes() {
        answers.with(desk::answer);
    }

    @Test
    void areAllAnswered() {
        var payloads = new HostilePayloads(SEED, seals);
        processorTime();
        for (int i = 0; i < MANY; i++) {
            HostilePayloads.Made made = payloads.next();
            String name = "payload %d of seed %d: %s"
                    .formatted(
                            i,
                            SEED,
                            made.body().substring(0, Math.min(3000, made.body().length())));
            HttpResponse<String> answer = requests.post(made.contentType(), made.body());
            // 503: an event that there was no time for, which Slack sends again.
            assertThat(answer.statusCode()).as(name).isIn(made.event() ? List.of(200, 503) : List.of(200));
            if (made.command()) assertThat(worded(answer.body())).as(name).isTrue();
            assertThat(processorTime()).as(name).isLessThan(MOST);
            // What is sent besides is another test's, and only so many are kept.
            if (i % 500 == 499) slack.reset();
        }
    }

    /** Words, or a form that opens in their place. */
    private static boolean worded(String body) {
        return body == null
                || body.isEmpty()
                || !JsonParser.parseString(body)
                        .getAsJsonObject()
                        .get("text")
                        .getAsString()
                        .isBlank();
    }

    /** What was spent on requests since it was looked at last. */
    private Duration processorTime() {
        long before = spent.values().stream().mapToLong(Long::longValue).sum();
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread == null || !thread.getThreadName().startsWith(RequestWorkers.NAME)) continue;
            long time = THREADS.getThreadCpuTime(thread.getThreadId());
            if (time > 0) spent.put(thread.getThreadId(), time);
        }
        return Duration.ofNanos(
                spent.values().stream().mapToLong(Long::longValue).sum() - before);
    }
}
