package torikumi.slack.edge;

import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.delivery.Destination;

/** Answers words that came otherwise than as a command, and so not in the ack. */
@Component
public class Replying {

    private final Answers answers;
    private final Answering answering;

    Replying(Answers answers, Answering answering) {
        this.answers = answers;
        this.answering = answering;
    }

    /**
     * Answers the person.
     *
     * @throws RuntimeException where the database is out of reach: nothing was done, and doing it again may work
     */
    public void answer(String requestId, Destination to, Asked asked) {
        answering.once(requestId, to, asked, answers::answer);
    }

    /** Answers everybody, in the person's name. */
    public void share(String requestId, Destination to, Asked asked) {
        answering.once(requestId, to, asked, answers::share);
    }
}
