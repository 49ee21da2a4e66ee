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
        ASK,
        /** The question again, once a snooze is over: in the thread of the first, or as a new one in a direct conversation. */
        SNOOZE_OVER,
        /** First step of escalation, in private: the people asked. */
        STILL_OPEN,
        /** Second step, in private: their lead. */
        TO_LEAD,
        /** Last step, in private: the coordinator, about all her sections at once; one for each due date. */
        TO_COORDINATOR,
        /** A coordinator's polite word, in private. */
        NUDGE,
        /** A lead is asked for her summary, a coordinator for the roll-up. */
        ASK_SUMMARY,
        /** The week's digest. */
        DIGEST,
        /** A rule's owner is told that its channel cannot be reached. */
        CHANNEL_GONE,
        /** An administrator is told that the calendar ends. */
        CALENDAR_ENDS,
        /** A coordinator is told that the plan's year ends, or is over. */
        PLAN_ENDS,
        /** Both are told that somebody's time as a deputy ends. */
        DEPUTY_ENDS
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
