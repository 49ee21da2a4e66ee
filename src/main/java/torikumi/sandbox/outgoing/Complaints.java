package torikumi.sandbox.outgoing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.NotAccepted;

/** Tells whoever builds the bot what was not accepted, and where. */
final class Complaints {

    private static final Logger log = LoggerFactory.getLogger(Complaints.class);

    private Complaints() {}

    /** Slack takes an acknowledgement without reading what it says; who says something there thinks that it is shown. */
    static void unread(Acknowledgement.Answered answered, String where) {
        if (!answered.body().isBlank())
            log.warn(
                    "{}: Slack does not read what an acknowledgement says, it is not shown: {}",
                    where,
                    answered.body());
    }

    static void log(NotAccepted refused, String where) {
        log.warn(
                "{}: {} {}",
                where,
                refused.error(),
                refused.faults().stream().map(Fault::message).toList());
    }
}
