package torikumi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The sandbox's clock on a machine that can be made slow: whoever looks at its time is seven seconds late for what follows. */
@TestConfiguration(proxyBeanMethods = false)
public class SlowMachine {

    private static final Duration LATE = Duration.ofSeconds(7);

    private final AtomicInteger slowLooks = new AtomicInteger();
    private volatile Duration lost = Duration.ZERO;

    @Bean
    SandboxClock clock(Settings settings) {
        InstantSource real = this::look;
        return new SandboxClock(Instant.parse("2021-04-01T00:00:00Z"), real, settings.zone());
    }

    private synchronized Instant look() {
        if (slowLooks.getAndUpdate(left -> Math.max(0, left - 1)) > 0) lost = lost.plus(LATE);
        return Clock.systemUTC().instant().plus(lost);
    }

    /** @param looks after so many it is as fast as it really is, so that the night after a leap is not over before the next */
    public void slow(int looks) {
        slowLooks.set(looks);
    }
}
