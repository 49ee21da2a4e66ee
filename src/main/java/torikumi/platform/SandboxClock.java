package torikumi.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** The sandbox's time: runs with real seconds from wherever it stands, can be put forward and held, and never goes back. */
public final class SandboxClock extends Clock {

    private final InstantSource real;
    private final ZoneId zone;
    private Duration ahead;
    private Instant latest;
    private boolean held;

    /** @param start what it shows now */
    SandboxClock(Instant start, InstantSource real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
        this.ahead = Duration.between(real.instant(), start);
        this.latest = start;
    }

    @Override
    public synchronized Instant instant() {
        if (held) return latest;
        Instant now = real.instant().plus(ahead);
        if (now.isAfter(latest)) latest = now;
        return latest;
    }

    /** Until it is let go it stands still: what is done meanwhile is done at this moment, however long it takes. */
    synchronized void hold() {
        latest = instant();
        held = true;
    }

    /** Runs on from where it stands. */
    synchronized void letGo() {
        held = false;
        goOnFrom(latest);
    }

    /** Nothing happens where that moment is past. */
    synchronized void putForwardTo(Instant moment) {
        if (!moment.isAfter(instant())) return;
        latest = moment;
        goOnFrom(moment);
    }

    private void goOnFrom(Instant moment) {
        ahead = Duration.between(real.instant(), moment);
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
