package torikumi.sandbox.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import torikumi.sandbox.month.LivedMonth;

/**
 * The sandbox's time as the page shows it, to the minute.
 *
 * @param at the moment, ISO, for machines
 * @param underWay whether it is being put forward
 * @param month what is to be said of the month that is lived at the first start; empty if nothing is
 * @param shown tells this face from any that looks different
 */
record ClockFace(String text, String at, boolean underWay, String month, String shown) {

    static ClockFace of(Clock clock, boolean underWay, LivedMonth.Progress month, Viewer viewer) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime at = minute.atZone(viewer.zone());
        long minutes = Duration.between(Instant.EPOCH, minute).toMinutes();
        return new ClockFace(
                SlackDate.format(at, "date.clock", viewer.say()),
                at.toOffsetDateTime().toString(),
                underWay && month != LivedMonth.Progress.UNDER_WAY,
                switch (month) {
                    case OVER -> "";
                    case UNDER_WAY -> viewer.say().text("month.under-way");
                    case WITH_GAPS -> viewer.say().text("month.with-gaps");
                },
                minutes + (underWay ? "." : "") + "-" + month.ordinal());
    }

    /** Whether a page that shows another face says the same of the month. */
    boolean tellsOfTheMonthAs(String other) {
        return other.endsWith(shown.substring(shown.indexOf('-')));
    }
}
