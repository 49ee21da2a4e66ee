package torikumi.slack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import torikumi.slack.Conversations.Fate;
import torikumi.slack.FakeSlack.Answer;
import torikumi.slack.FakeSlack.Call;

/** A Slack that for a while fails in every way it can, and refuses some people and channels for good. */
final class Weather implements Function<Call, Fate> {

    // Longer than a call may take. Each of them takes as long, so there are few.
    private static final Duration TOO_LATE = Duration.ofSeconds(4);
    private static final int LATE_ANSWERS = 4;

    private static final List<String> PASSING =
            List.of("internal_error", "fatal_error", "service_unavailable", "request_timeout");

    private static final List<String> NO_JSON =
            List.of("", "null", "[]", "<html>maintenance</html>", "{\"ok\":true,\"chan");
    private static final List<String> NO_SECONDS =
            List.of("", "soon", "-5", "99999999999999999999", "Wed, 21 Oct 2026 07:28:00 GMT");

    private final Random chance;
    private final BooleanSupplier storm;
    private final Map<String, String> refused;
    private final Map<String, AtomicInteger> seen = new TreeMap<>();
    private int late;
    private int calls;

    /** @param refused Slack's word by the conversation that it refuses for good */
    Weather(long seed, BooleanSupplier storm, Map<String, String> refused) {
        this.chance = new Random(seed);
        this.storm = storm;
        this.refused = refused;
    }

    @Override
    public synchronized Fate apply(Call call) {
        calls++;
        Fate fate = storm.getAsBoolean() ? storm() : Fate.FINE;
        String word = refused.get(call.fields().getOrDefault("channel", ""));
        if (word == null || fate.answer() != null && !fate.done()) return fate;
        return Fate.not(Answer.refusing(word));
    }

    private Fate storm() {
        boolean done = chance.nextBoolean();
        return switch (chance.nextInt(12)) {
            case 0, 1 -> saw("429", Fate.not(Answer.tooMany(1 + chance.nextInt(30))));
            case 2 -> saw("ratelimited", Fate.not(Answer.refusing("ratelimited")));
            case 3 ->
                saw(
                        "5xx",
                        new Fate(done, Answer.status(List.of(500, 502, 503, 504).get(chance.nextInt(4)))));
            case 4, 5 -> saw("cut off", new Fate(done, Answer.none()));
            case 6 -> {
                String word = PASSING.get(chance.nextInt(PASSING.size()));
                yield saw(word, new Fate(done, Answer.refusing(word)));
            }
            case 7 -> saw("no JSON", new Fate(done, Answer.ok(NO_JSON.get(chance.nextInt(NO_JSON.size())))));
            case 8 ->
                saw(
                        "429 until who knows",
                        Fate.not(new Answer(
                                429,
                                "",
                                Map.of("Retry-After", NO_SECONDS.get(chance.nextInt(NO_SECONDS.size()))),
                                Duration.ZERO)));
            case 9 ->
                late++ < LATE_ANSWERS
                        ? saw("too late", new Fate(done, Answer.refusing("x").after(TOO_LATE)))
                        : Fate.FINE;
            default -> Fate.FINE;
        };
    }

    private Fate saw(String what, Fate fate) {
        seen.computeIfAbsent(what, each -> new AtomicInteger()).incrementAndGet();
        return fate;
    }

    synchronized Set<String> seen() {
        return Set.copyOf(seen.keySet());
    }

    synchronized int calls() {
        return calls;
    }

    @Override
    public synchronized String toString() {
        return seen.toString();
    }
}
