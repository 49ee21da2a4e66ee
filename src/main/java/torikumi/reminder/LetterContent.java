package torikumi.reminder;

import java.util.List;

/** What a letter says, as it stands when it leaves: facts, no wording. */
public sealed interface LetterContent {

    /** ASK, SNOOZE_OVER, STILL_OPEN, TO_LEAD, NUDGE: the letter's kind says which. */
    record AboutReminder(ReminderCard card) implements LetterContent {}

    record AskingForSummary(SummaryCard card) implements LetterContent {}

    /** TO_COORDINATOR: what sections owe, not empty. */
    record Overdue(List<PendingReports.Line> lines) implements LetterContent {}

    record OfDigest(Digest digest) implements LetterContent {}

    record ChannelGone(SectionChannel channel) implements LetterContent {}

    record CalendarEnding(Coverage coverage) implements LetterContent {}
}
