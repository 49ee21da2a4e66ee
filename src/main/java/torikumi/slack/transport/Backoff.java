package torikumi.slack.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something that failed is tried again: twice as long each time up to a limit, and never quite as long as
 * others do, so that many that failed together do not come back together.
 *
 * @param first before the second attempt, positive
 * @param longest however often it failed
 */
record Backoff(Duration first, Duration longest) {

    /**
     * @param failures in a row, at least 1
     * @return between half of the whole pause and all of it
     */
    Duration pause(int failures, RandomGenerator chance) {
        int doublings = Math.min(failures - 1, 30);
        long whole = Math.min(longest.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(whole - chance.nextLong(whole / 2 + 1));
    }
}
