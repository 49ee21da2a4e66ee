package torikumi.slack;

import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;

/** Answers what cannot be answered in the ack: once for each request, delivered elsewhere. */
@Component
public class Answering {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Answers answers;
    private final Deliveries deliveries;
    private final Texts texts;

    Answering(Answers answers, Deliveries deliveries, Texts texts) {
        this.answers = answers;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    /**
     * Answers the person.
     *
     * @throws RuntimeException where the database is out of reach: nothing was done, and doing it again may work
     */
    public void answer(String requestId, Destination to, Asked asked) {
        once(requestId, to, asked, answers::answer);
    }

    /** Answers everybody, in the person's name. */
    public void share(String requestId, Destination to, Asked asked) {
        once(requestId, to, asked, answers::share);
    }

    /** Says one sentence of the catalogue. */
    public void say(String requestId, Destination to, Asked asked, String key) {
        once(requestId, to, asked, a -> Sentence.of(texts.in(a.locale()).text(key)));
    }

    private void once(String requestId, Destination to, Asked asked, Function<Asked, Reply> toReply) {
        try {
            deliveries.once(requestId, () -> deliveries.stage(to, toReply.apply(asked)));
        } catch (RuntimeException e) {
            if (Outage.causes(e)) throw e;
            Receipt receipt = Receipt.next();
            log.error("[{}] Could not answer {}", receipt, requestId, e);
            Reply sorry = Sentence.of(texts.in(asked.locale()).text("failure.answer", receipt.number()));
            deliveries.once(requestId, () -> deliveries.stage(to, sorry));
        }
    }
}
