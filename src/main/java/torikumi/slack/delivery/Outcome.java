package torikumi.slack.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to deliver. */
sealed interface Outcome {

    /**
     * @param channelId the conversation it stands in, and {@code ts} its timestamp there; null where Slack does not say
     */
    record Delivered(@Nullable String channelId, @Nullable String ts) implements Outcome {

        Delivered() {
            this(null, null);
        }
    }

    /**
     * Slack could not take it now.
     *
     * @param after how long Slack asked us to wait, or null where it did not say
     * @param inDoubt whether it may have arrived all the same
     */
    record Postponed(String why, @Nullable Duration after, boolean inDoubt) implements Outcome {

        Postponed(String why, @Nullable Duration after) {
            this(why, after, false);
        }
    }

    /** Slack will not take it: trying again changes nothing. */
    record Refused(String why, Refusal refusal) implements Outcome {

        Refused(String why) {
            this(why, Refusal.of(why));
        }
    }
}
