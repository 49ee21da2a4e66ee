package torikumi.reminder;

import org.jspecify.annotations.Nullable;

/**
 * By which rule something is asked about.
 *
 * @param about what it was asked for
 * @param rule the nearest; its own {@code about} says whose it is
 * @param next the next three times at which will be asked, if nothing is changed until then
 * @param ends why it asks no more, or not after {@code next}; null where it goes on
 * @param channel where the office is asked; null where no channel is set
 * @param askees the people who would be asked today, where it is not the channel
 */
public record RuleLine(
        Subject about,
        ReminderRule rule,
        DueDates next,
        @Nullable RemindersEnd ends,
        @Nullable SectionChannel channel,
        Askees askees) {

    /** Whether it is the subject's own rule, not one of the office above or the usual one. */
    public boolean isOwn() {
        return !rule.isUsual() && rule.about().equals(about);
    }
}
