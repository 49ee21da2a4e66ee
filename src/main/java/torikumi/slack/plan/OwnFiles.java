package torikumi.slack.plan;

import java.time.Instant;
import java.util.Optional;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.staff.Person;

/** Files that were made here and come back, known by what is in them. They are no plans, and anybody may send them who may record. */
public interface OwnFiles {

    /** How the names of files end that may be one. */
    String KIND = "xlsx";

    /**
     * Outside a transaction: a large file takes a second or two.
     *
     * @param at when it was sent
     * @return empty for any other file
     */
    Optional<Known> known(String name, byte[] bytes, Instant at);

    interface Known {

        /** What it says, in the caller's transaction. */
        Reply answer(Person by, Showing showing);
    }
}
