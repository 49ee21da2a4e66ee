package torikumi.slack.delivery;

import java.time.Instant;

/**
 * One message on its way.
 *
 * @param id ours; in the message's metadata and in the log
 * @param text the fallback sentence
 * @param blocks a JSON array
 * @param giveUpAt when nobody wants it any more
 * @param attempts how often it was tried
 */
record Delivery(
        String id, String workspaceId, Destination to, String text, String blocks, Instant giveUpAt, int attempts) {

    Delivery triedAgain() {
        return new Delivery(id, workspaceId, to, text, blocks, giveUpAt, attempts + 1);
    }
}
