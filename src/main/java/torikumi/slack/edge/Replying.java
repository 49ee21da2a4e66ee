package torikumi.slack.edge;

import java.time.Clock;
import org.springframework.stereotype.Component;
import torikumi.progress.WayIn;
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

    /**
     * Draws what the Home tab opens on.
     *
     * @param because the id of the request that opened the tab, or changed what stands there
     */
    public void drawHome(String userId, String because) {
        drawHome(userId, because, HomeAt.START);
    }

    private void drawHome(String userId, String because, HomeAt at) {
        String id = "home." + because;
        var origin = new Asked.Origin(WayIn.BUTTON, id, clock.instant(), null, null, null);
        answering.once(
                id,
                new Destination.Home(userId),
                new Asked(userId, "", Asked.Place.HOME, people.of(userId), "", origin),
                asked -> answers.home(asked, at));
    }

    /** The same after something was pressed there. */
    public void drawHomeAfter(Pressed pressed, HomeAt at) {
        if (pressed.onHomeTab()) drawHome(pressed.userId(), pressed.requestId(), at);
    }

    /** Answers everybody, in the person's name. */
    public void share(String requestId, Destination to, Asked asked) {
        answering.once(requestId, to, asked, answers::share);
    }
}
