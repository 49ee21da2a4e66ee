package torikumi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** The sandbox's time: runs with real seconds from wherever it stands, can be put forward, and never goes back. */
public final class SandboxClock extends Clock {

    private final InstantSource real;
    private final ZoneId zone;
    private Duration ahead;
    private Instant latest;

    /** @param start what it shows now */
    SandboxClock(Instant start, InstantSource real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
        this.ahead = Duration.between(real.instant(), start);
        this.latest = start;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = real.instant().plus(ahead);
        if (now.isAfter(latest)) latest = now;
        return latest;
    }

    /** Nothing happens where that moment is past. */
    synchronized void putForwardTo(Instant moment) {
        if (moment.isAfter(instant())) ahead = Duration.between(real.instant(), moment);
    }

    Clock real() {
        return real.withZone(zone);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        InstantSource here = this::instant;
        return here.withZone(other);
    }
}
