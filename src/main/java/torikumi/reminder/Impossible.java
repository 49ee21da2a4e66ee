package torikumi.reminder;

import java.time.LocalTime;

/** Why there can be no such rule, with what would work. */
public sealed interface Impossible {

    /** Days of a month are 1 to 31. */
    record NoSuchDayOfMonth(int day) implements Impossible {}

    /** Months are 1 to 12. */
    record NoSuchMonth(int month) implements Impossible {}

    /** @param last the month's last day */
    record NoSuchDate(int month, int day, int last) implements Impossible {}

    /** Not a time from 00:00 to 23:59. */
    record NoSuchTime(String typed) implements Impossible {}

    /** Working days before a month's last are 0 to {@code most}. */
    record TooLongBefore(int days, int most) implements Impossible {}

    /** Working days between asking and the due date are 0 to {@code most} at this cadence. */
    record LeadOutOfRange(int days, int most) implements Impossible {}

    /** Quiet hours that begin and end at the same time would cover the whole day; {@code until} would have to be another. */
    record QuietAllDay(LocalTime from) implements Impossible {}

    /** Only one end of the quiet hours was said. */
    record QuietHalfSaid() implements Impossible {}

    /** The level is not one that office can have: a summary is a section's or a department's, a roll-up a department's. */
    record LevelDoesNotFit(Level level, Subject about) implements Impossible {}

    /** A channel can only be asked about initiatives; summaries are asked of people. */
    record SummariesAreAskedOfPeople() implements Impossible {}
}
