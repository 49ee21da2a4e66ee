package torikumi.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port to the chat. Implemented at the edge; called outside any transaction, within the letter's workspace. */
public interface ReminderSender {

    /** Slack's word where somebody deleted the message that was to be drawn again. */
    String DELETED = "message_not_found";

    /**
     * When a letter's turn comes, where the chat takes only so many; empty where it may leave now. Asked right before an attempt, and
     * waits for nothing.
     */
    default Optional<Instant> turn(Letter letter) {
        return Optional.empty();
    }

    /**
     * Makes one attempt to send a letter.
     *
     * @param doubtful an earlier attempt ended in the dark: look for the letter by its id in the metadata before posting it again
     */
    Result send(Letter letter, LetterContent content, boolean doubtful);

    /** Draws what was sent again, as it stands now. */
    Result refresh(Letter letter, LetterContent content);

    sealed interface Result {

        /** @param channelId the conversation it stands in, which for a person is not her id */
        record Sent(String channelId, String messageTs) implements Result {}

        /**
         * @param after as long as the chat said; null where it said nothing
         * @param inDoubt whether it may have arrived all the same
         */
        record Later(String why, @Nullable Duration after, boolean inDoubt) implements Result {

            public Later(String why, @Nullable Duration after) {
                this(why, after, false);
            }
        }

        /**
         * However often it is tried.
         *
         * @param why the chat's word for it, such as {@code not_in_channel}, {@code is_archived}, {@code account_inactive}
         * @param unreachable whether nothing else can be said there either, so that others are to be asked instead
         */
        record Never(String why, boolean unreachable) implements Result {}
    }
}
