package torikumi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** A clock that goes on by itself and can be put forward. */
public final class MovableClock extends Clock {

    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    public void putForward(Duration by) {
        ahead = ahead.plus(by);
    }

    /** How far it has been put forward; to be given back to {@link #put}. */
    public Duration ahead() {
        return ahead;
    }

    /** Ahead of the machine's clock by so much, or behind it where negative. */
    public void put(Duration by) {
        ahead = by;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        InstantSource source = this::instant;
        return source.withZone(other);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
