package torikumi.slack.edge;

import org.jspecify.annotations.Nullable;
import torikumi.slack.delivery.Destination;

/** By whom a request comes. */
sealed interface Caller {

    /** Slack itself, a bot or we: nobody reads or writes by it. */
    record Nobody() implements Caller {}

    /** Somebody who does not talk to us. */
    record Bystander() implements Caller {}

    /**
     * A person.
     *
     * @param told where they alone are told that they may not; null where the answer to the request says it, or where nothing is said
     * @param requestId the same however often Slack sends it
     */
    record Someone(String userId, @Nullable Destination told, String requestId) implements Caller {}
}
