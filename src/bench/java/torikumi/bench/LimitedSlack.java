package torikumi.bench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import torikumi.slack.FakeSlack;
import torikumi.slack.FakeSlack.Answer;
import torikumi.slack.FakeSlack.Call;

/**
 * A Slack with Slack's rates: one message a second in each channel, and 50 or 100 calls a minute of other methods. It writes down
 * nothing but when messages arrived.
 */
final class LimitedSlack {

    // Slack's clock and the sender's are not the same to the millisecond.
    private static final Duration BETWEEN = Duration.ofMillis(950);

    private static final Map<String, Integer> A_MINUTE =
            Map.of("users.info", 100, "conversations.history", 50, "conversations.open", 50);

    private final Clock clock;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final long[] lateness;
    private Instant due = Instant.EPOCH;
    private int arrived;
    private int limited;

    LimitedSlack(FakeSlack slack, Clock clock, int most) {
        this.clock = clock;
        this.lateness = new long[most];
        slack.forget();
        slack.thinking("chat.postMessage", this::take);
        for (String method : A_MINUTE.keySet()) slack.thinking(method, this::counted);
    }

    private synchronized Answer take(Call call) {
        Instant now = clock.instant();
        String channel = call.field("channel");
        Instant before = last.get(channel);
        if (before != null && Duration.between(before, now).compareTo(BETWEEN) < 0) {
            limited++;
            return Answer.tooMany(1);
        }
        last.put(channel, now);
        lateness[arrived++ % lateness.length] = Duration.between(due, now).toMillis();
        return Answer.ok("{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%d.%06d\"}"
                .formatted(channel, now.getEpochSecond(), arrived));
    }

    private Answer counted(Call call) {
        String minute = call.method() + clock.instant().getEpochSecond() / 60;
        return calls.merge(minute, 1, Integer::sum) > A_MINUTE.get(call.method()) ? Answer.tooMany(30) : null;
    }

    synchronized void fallsDue(Instant instant) {
        due = instant;
        arrived = 0;
        limited = 0;
        last.clear();
        calls.clear();
    }

    synchronized int arrived() {
        return arrived;
    }

    synchronized int limited() {
        return limited;
    }

    /** Milliseconds from the instant at which they fell due, of that share of the messages. */
    synchronized double late(double share) {
        long[] sorted = Arrays.copyOf(lateness, Math.min(arrived, lateness.length));
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
