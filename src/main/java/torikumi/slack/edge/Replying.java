package torikumi.slack.edge;

import java.time.Clock;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.delivery.Destination;
import torikumi.slack.identity.People;

/** Answers words that came otherwise than as a command, and so not in the ack. */
@Component
public class Replying {

    private final Answers answers;
    private final Answering answering;
    private final People people;
    private final Clock clock;

    Replying(Answers answers, Answering answering, People people, Clock clock) {
        this.answers = answers;
        this.answering = answering;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Answers the person.
     *
     * @throws RuntimeException where the database is out of reach: nothing was done, and doing it again may work
     */
    public void answer(String requestId, Destination to, Asked asked) {
        answering.once(requestId, to, asked, answers::answer);
    }

    /** Draws anew what the Home tab opens on, after something was pressed there that changed it. */
    public void drawHomeAnew(Pressed pressed) {
        if (!pressed.onHomeTab()) return;
        answer(
                "home." + pressed.requestId(),
                new Destination.Home(pressed.userId()),
                pressed.asked(people.of(pressed.userId()), clock.instant()).with(""));
    }

    /** Answers everybody, in the person's name. */
    public void share(String requestId, Destination to, Asked asked) {
        answering.once(requestId, to, asked, answers::share);
    }
}
