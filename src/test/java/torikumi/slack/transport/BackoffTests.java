package torikumi.slack.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Test
    void doublesWithEachFailureUpToItsLimit() {
        var chance = new Random(1);
        for (int failures = 1; failures <= 200; failures++) {
            Duration whole = Duration.ofSeconds(Math.min(60, failures > 6 ? 60 : 1L << (failures - 1)));
            assertThat(backoff.pause(failures, chance))
                    .as("after %d failures", failures)
                    .isBetween(whole.dividedBy(2), whole);
        }
    }

    @Test
    void sendsThoseWhoFailedTogetherBackApart() {
        Set<Duration> pauses = new HashSet<>();
        for (int i = 0; i < 20; i++) pauses.add(backoff.pause(5, new Random(i)));

        assertThat(pauses).hasSizeGreaterThan(10);
    }
}
