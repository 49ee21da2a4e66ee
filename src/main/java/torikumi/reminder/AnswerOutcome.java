package torikumi.reminder;

import torikumi.progress.Outcome;

/** What became of an answer to a reminder. */
public sealed interface AnswerOutcome {

    record Answered(Outcome.Recorded recorded) implements AnswerOutcome {}

    /** The same click has been recorded before. */
    record AnsweredBefore(Outcome.AlreadyRecorded recorded) implements AnswerOutcome {}

    /** After that many answers without words in a row a sentence is wanted; nothing was recorded. */
    record SentenceWanted(ReminderCard.Line line, int times) implements AnswerOutcome {}

    /** As the record refuses: a reason is missing, it is not her office ... */
    record Refused(Outcome.Refused refused, ReminderCard.Line line) implements AnswerOutcome {}

    /** There is no such reminder, or it was not about that initiative. */
    record NoSuchReminder() implements AnswerOutcome {}
}
