package torikumi.reminder;

import java.util.List;
import torikumi.progress.Outcome;
import torikumi.progress.ProgressUpdate;
import torikumi.progress.Refusal;

/** What became of an answer to several initiatives at once. */
public sealed interface BulkOutcome {

    /**
     * @param recorded empty where nothing of what was named could be
     * @param before what was named and had been answered before, by whomever
     * @param left all that waits still, and what was named and takes no answer any more, with why
     */
    record Answered(List<Outcome.Recorded> recorded, List<ReminderCard.Line> before, List<Left> left)
            implements BulkOutcome {

        public Answered {
            recorded = List.copyOf(recorded);
            before = List.copyOf(before);
            left = List.copyOf(left);
        }
    }

    /** The same press has been recorded before. */
    record AnsweredBefore(List<ProgressUpdate> recorded) implements BulkOutcome {

        public AnsweredBefore {
            recorded = List.copyOf(recorded);
        }
    }

    record NoSuchReminder() implements BulkOutcome {}

    /** @param why it stays open */
    record Left(ReminderCard.Line line, Why why) {}

    sealed interface Why {}

    /** After that many answers without words in a row a sentence is wanted. */
    record SentenceWanted(int times) implements Why {}

    /** As the record refuses: no health is known that could be unchanged, it is not their office ... */
    record Refused(Refusal refusal) implements Why {}

    /** It was not named: it waits again since. */
    record NotNamed() implements Why {}

    /**
     * What of a bulk answer was taken back.
     *
     * @param kept the versions that stay, with why
     */
    record TakenBack(List<Outcome.Withdrawn> withdrawn, List<Kept> kept) {

        public TakenBack {
            withdrawn = List.copyOf(withdrawn);
            kept = List.copyOf(kept);
        }
    }

    record Kept(ProgressUpdate update, Refusal why) {}
}
