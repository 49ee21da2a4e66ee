package torikumi.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a time lapse stops: whenever something is due, to the minute; further apart, but no less than once a day, where it would
 * otherwise take longer than somebody likes to watch.
 */
final class Pace {

    private static final Duration WATCHED = Duration.ofSeconds(15);
    private static final int STOPS_BETWEEN_LOOKS = 25;
    private static final List<Duration> APART = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofDays(1));

    private final Instant target;
    private final InstantSource real;
    private final ZoneId zone;
    private final Instant until;
    private Instant lookedAt;
    private Instant stoodAt;
    private int step;
    private int stops;

    Pace(Instant start, Instant target, InstantSource real, ZoneId zone) {
        this.target = target;
        this.real = real;
        this.zone = zone;
        this.lookedAt = real.instant();
        this.until = lookedAt.plus(WATCHED);
        this.stoodAt = start;
    }

    /** @param due the next moment at which something is due, or null */
    Instant nextStop(Instant now, @Nullable Instant due) {
        if (++stops % STOPS_BETWEEN_LOOKS == 0) look(now);
        if (due == null || !due.isBefore(target)) return target;
        Instant stop = roundedUp(due.isAfter(now) ? due : now);
        return stop.isBefore(target) ? stop : target;
    }

    private void look(Instant now) {
        Instant moment = real.instant();
        double took = seconds(lookedAt, moment);
        double toTake = took * seconds(now, target) / Math.max(1, seconds(stoodAt, now));
        if (toTake > seconds(moment, until) && step < APART.size() - 1) step++;
        lookedAt = moment;
        stoodAt = now;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private Instant roundedUp(Instant moment) {
        ZonedDateTime midnight =
                moment.atZone(zone).toLocalDate().atStartOfDay().atZone(zone);
        long apart = APART.get(step).toMillis();
        long since = Duration.between(midnight.toInstant(), moment)
                .plusNanos(999_999)
                .toMillis();
        return midnight.toInstant().plusMillis((since + apart - 1) / apart * apart);
    }
}
