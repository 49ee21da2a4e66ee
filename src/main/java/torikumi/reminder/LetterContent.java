package torikumi.reminder;

import java.time.LocalDate;
import java.util.List;
import torikumi.calendar.Coverage;
import torikumi.staff.Deputy;

/** What a letter says, as it stands when it leaves: facts, no wording. */
public sealed interface LetterContent {

    /**
     * ASK, SNOOZE_OVER, STILL_OPEN, TO_LEAD, NUDGE: the letter's kind says which.
     *
     * @param inPlace whether its recipient is no member of the office, but gets it because there is none who can be asked
     */
    record AboutReminder(ReminderCard card, boolean inPlace) implements LetterContent {}

    record SummaryRequest(SummaryCard card) implements LetterContent {}

    /**
     * TO_COORDINATOR: what sections owe of what was due on that day.
     *
     * @param lines not empty when it is first sent
     * @param allReported whether nothing that was due then is open any more
     */
    record Overdue(LocalDate due, List<PendingLine> lines, boolean allReported) implements LetterContent {}

    /**
     * UNSTAFFED: what is due that day and has nobody to be asked.
     *
     * @param lines not empty when it is first sent
     */
    record Unstaffed(LocalDate due, List<PendingLine> lines) implements LetterContent {}

    record OfDigest(Digest digest) implements LetterContent {}

    record ChannelGone(SectionChannel channel) implements LetterContent {}

    record CalendarEnding(Coverage coverage) implements LetterContent {}

    record PlanEnding(PlanEnds ends) implements LetterContent {}

    /** @param over whether their last day has passed */
    record DeputyEnding(Deputy deputy, boolean over) implements LetterContent {}
}
