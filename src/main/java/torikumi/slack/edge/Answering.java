package torikumi.slack.edge;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.StoreOutage;
import torikumi.platform.Texts;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.identity.People;

/** Does what cannot be done in the ack: once for each request, with what is said of it delivered elsewhere. */
@Component
public class Answering {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Deliveries deliveries;
    private final Texts texts;
    private final People people;
    private final Permalinks permalinks;
    private final Showings showings;

    Answering(Deliveries deliveries, Texts texts, People people, Permalinks permalinks, Showings showings) {
        this.deliveries = deliveries;
        this.texts = texts;
        this.people = people;
        this.permalinks = permalinks;
        this.showings = showings;
    }

    /** A card and where it goes. */
    public record Letter(Destination to, Reply reply) {}

    /** Says one sentence of the catalogue. */
    public void say(String requestId, Destination to, Asked asked, String key) {
        once(requestId, to, asked, a -> new Card(texts.in(a.locale()).text(key)).reply());
    }

    void once(String requestId, Destination to, Asked asked, Function<Asked, Reply> toReply) {
        once(requestId, to, asked, () -> {
            Reply reply = toReply.apply(asked);
            return new Letter(reply.toAskerAlone() ? alone(to, asked) : to, reply);
        });
    }

    private static Destination alone(Destination to, Asked asked) {
        return to instanceof Destination.Channel(var channel, var thread) && asked.place() == Asked.Place.SHARED
                ? new Destination.Person(channel, asked.userId(), thread)
                : to;
    }

    /**
     * Does something once, and stages what it gives in the same transaction.
     *
     * @param sorry where a failure is told
     * @param work gives where its card goes; null where nobody is to be told
     */
    public void once(String requestId, Destination sorry, Asked asked, Supplier<@Nullable Letter> work) {
        meet(asked);
        try {
            deliveries.once(requestId, () -> {
                Letter letter = work.get();
                if (letter != null) stage(letter, asked);
            });
        } catch (RuntimeException e) {
            if (e instanceof Outdated || StoreOutage.causes(e)) throw e;
            Receipt receipt = Receipt.next();
            log.error("[{}] Could not answer {}", receipt, requestId, e);
            Reply apology = new Card(texts.in(asked.locale()).text("failure.answer", receipt.number())).reply();
            deliveries.once(requestId, () -> stage(new Letter(sorry, apology), asked));
        }
    }

    private void stage(Letter letter, Asked asked) {
        boolean home = letter.to() instanceof Destination.Home;
        Reply reply = home
                ? letter.reply().withWayHome(showings.of(Asked.Place.HOME, asked.locale(), asked.userId()))
                : letter.reply();
        deliveries.stage(letter.to(), reply, waiting(letter.to(), asked));
    }

    /** Whom an answer reaches where it cannot go; nobody where the Home tab is drawn because it was opened. */
    private static @Nullable String waiting(Destination to, Asked asked) {
        return to instanceof Destination.Home && asked.words().isEmpty() ? null : asked.userId();
    }

    /** Before the transaction: within it Slack is asked nothing. */
    private void meet(Asked asked) {
        people.of(asked.userId());
        Asked.Origin origin = asked.origin();
        if (origin.messageTs() != null && !asked.channelId().isEmpty())
            permalinks.prepare(asked.channelId(), origin.messageTs());
    }
}
