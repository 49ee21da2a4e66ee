package torikumi.reminder;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import torikumi.progress.Expected;
import torikumi.staff.Colleague;

/**
 * When which office is asked, and how. The nearest one wins: an initiative's, its unit's, its section's, its department's, then
 * {@link #usual}.
 *
 * @param at the local time at which is asked
 * @param lead how many working days before the due date is asked, 0 or more
 * @param setBy its owner, who is told when nobody can be asked by it; null for the usual one
 * @param since nothing that was to be asked before is asked by it
 */
public record ReminderRule(
        Subject about,
        Level level,
        Cadence cadence,
        Addressee asked,
        LocalTime at,
        int lead,
        QuietHours quiet,
        @Nullable Colleague setBy,
        Instant since) {

    public static final LocalTime USUAL_TIME = LocalTime.of(10, 0);

    /** Working days before the month's last: time enough to answer, near enough to know. */
    public static final int USUAL_LEAD = 2;

    private static final int WORKING_DAYS_OF_A_WEEK = 5;

    public ReminderRule {
        if (cadence.impossible().isPresent() || lead < 0 || lead > cadence.mostLead())
            throw new IllegalArgumentException("an impossible rule: %s, lead %d".formatted(cadence, lead));
    }

    /** What holds after the import of a plan: due on each month's last working day, asked two working days before, at 10:00. */
    public static ReminderRule usual(Subject about, Instant since) {
        return new ReminderRule(
                about,
                Level.SECTION,
                new Cadence.MonthEnd(0),
                Addressee.CHANNEL,
                USUAL_TIME,
                USUAL_LEAD,
                QuietHours.USUAL,
                null,
                since);
    }

    /**
     * Days within which something is heard of whoever answers in this rhythm, be it early one time and late the next: one period, its
     * lead with a weekend for every five working days begun, and the day itself.
     */
    public int newsWithin() {
        int period = cadence.longestPeriod();
        if (period == 0) return Expected.USUALLY_WITHIN;
        int weekends = (lead + WORKING_DAYS_OF_A_WEEK - 1) / WORKING_DAYS_OF_A_WEEK;
        return period + lead + 2 * weekends + 1;
    }

    /** The same for another subject. */
    ReminderRule about(Subject other) {
        return new ReminderRule(other, level, cadence, asked, at, lead, quiet, setBy, since);
    }

    /** The same, asking for nothing that was to be asked before that. */
    ReminderRule heldSince(Instant from) {
        return from.isAfter(since)
                ? new ReminderRule(about, level, cadence, asked, at, lead, quiet, setBy, from)
                : this;
    }

    /** Whether it is one and the same rule, whatever it is shown for. */
    boolean isSame(ReminderRule other) {
        return level == other.level && (isUsual() ? other.isUsual() : !other.isUsual() && about.equals(other.about));
    }

    public boolean isUsual() {
        return setBy == null;
    }
}
