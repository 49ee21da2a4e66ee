package torikumi.reminder;

import java.time.LocalTime;

/**
 * When nobody is asked, over midnight where they end before they begin.
 *
 * @param from the first quiet minute
 * @param until the first that is not quiet any more; another than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** From after work to when work begins. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(18, 0), LocalTime.of(8, 30));

    public QuietHours {
        if (from.equals(until)) throw new IllegalArgumentException("quiet hours leave some hours");
    }

    public boolean cover(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
