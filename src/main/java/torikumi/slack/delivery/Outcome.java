package torikumi.slack.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an attempt to deliver. */
sealed interface Outcome {

    record Delivered() implements Outcome {}

    /**
     * Slack could not take it now.
     *
     * @param after how long Slack asked us to wait, or null where it did not say
     */
    record Postponed(String why, @Nullable Duration after) implements Outcome {}

    /** Slack will not take it: trying again changes nothing. */
    record Refused(String why) implements Outcome {}
}
