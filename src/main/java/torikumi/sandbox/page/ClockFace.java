package torikumi.sandbox.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import torikumi.platform.TimeLapse;

/**
 * The sandbox's time as the page shows it, to the minute.
 *
 * @param at the moment, ISO, for machines
 * @param underWay whether it is being put forward
 * @param shown tells this face from any that looks different
 */
record ClockFace(String text, String at, boolean underWay, String shown) {

    static ClockFace of(Clock clock, TimeLapse lapse, Viewer viewer) {
        boolean underWay = lapse.underWay();
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime at = minute.atZone(viewer.zone());
        long minutes = Duration.between(Instant.EPOCH, minute).toMinutes();
        return new ClockFace(
                SlackDate.format(at, "date.clock", viewer.say()),
                at.toOffsetDateTime().toString(),
                underWay,
                minutes + (underWay ? "." : ""));
    }
}
