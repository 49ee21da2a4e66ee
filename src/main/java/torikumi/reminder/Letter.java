package torikumi.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient, staged in the transaction of its cause. The same one is never staged twice.
 *
 * @param id ours; to be put into the message's metadata
 * @param reminderId what it asks about; null where it is about no one reminder
 * @param stagedFor when it was to leave
 * @param channelId where it stands, null until it was sent
 * @param messageTs the chat's timestamp of it, null until it was sent
 */
public record Letter(
        String id,
        Kind kind,
        Recipient to,
        @Nullable String reminderId,
        Instant stagedFor,
        State state,
        @Nullable String channelId,
        @Nullable String messageTs) {

    public enum Kind {
        /** The question itself. */
        ASK(QuestionLetters.class, Then.DRAWN_AGAIN),
        /** The question again, once a snooze is over: in the thread of the first, or as a new one in a direct conversation. */
        SNOOZE_OVER(QuestionLetters.class, Then.DRAWN_AGAIN),
        /** First step of escalation, in private: the people asked. */
        STILL_OPEN(QuestionLetters.class, Then.DRAWN_AGAIN),
        /** Second step, in private: their lead. */
        TO_LEAD(LeadLetters.class, Then.STAYS),
        /** Last step, in private: the coordinator, about all her sections at once; one for each due date. */
        TO_COORDINATOR(OverdueLetters.class, Then.DRAWN_AGAIN),
        /** The question of sections that have nobody below the coordinators: to these, about all of them; one for each due date. */
        UNSTAFFED(UnstaffedLetters.class, Then.DRAWN_AGAIN),
        /** A coordinator's polite word, in private. */
        NUDGE(QuestionLetters.class, Then.DRAWN_AGAIN),
        /** A lead is asked for her summary, a coordinator for the roll-up. */
        ASK_SUMMARY(LeadLetters.class, Then.DRAWN_AGAIN),
        /** The week's digest. */
        DIGEST(Digests.class, Then.STAYS),
        /** A rule's owner is told that its channel cannot be reached. */
        CHANNEL_GONE(GoneChannels.class, Then.STAYS),
        /** An administrator is told that the calendar ends. */
        CALENDAR_ENDS(CalendarWatch.class, Then.STAYS),
        /** A coordinator is told that the plan's year ends, or is over. */
        PLAN_ENDS(PlanWatch.class, Then.STAYS),
        /** Both are told that somebody's time as a deputy ends. */
        DEPUTY_ENDS(DeputyWatch.class, Then.STAYS);

        /** What becomes of a letter when what it tells of has changed. */
        private enum Then {
            STAYS,
            DRAWN_AGAIN
        }

        final Class<? extends LetterMatter> matter;
        private final Then then;

        Kind(Class<? extends LetterMatter> matter, Then then) {
            this.matter = matter;
            this.then = then;
        }

        boolean isDrawnAgain() {
            return then == Then.DRAWN_AGAIN;
        }
    }

    public enum State {
        STAGED,
        SENT,
        /** Nobody wanted it any more when it was to leave. */
        UNWANTED,
        /** It could not be sent; the people were asked instead where it was a channel. */
        FAILED
    }
}
