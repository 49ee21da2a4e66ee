package torikumi.slack.delivery;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.slack.People;
import torikumi.slack.Readers;
import torikumi.slack.SlackJson;
import torikumi.slack.view.AskBackBlocks;
import torikumi.staff.Denial;

/**
 * One attempt to get a message to somebody: where the place refuses it for good it goes to the person's direct conversation, and
 * where the card is what is refused, its sentence does.
 */
@Component
class DeliveryAttempt {

    private static final Logger log = LoggerFactory.getLogger(DeliveryAttempt.class);

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    // Slack's, in a message.
    private static final int MOST_BLOCKS = 50;

    private final SlackMessenger messenger;
    private final Texts texts;
    private final People people;
    private final Readers readers;
    private final Clock clock;

    DeliveryAttempt(SlackMessenger messenger, Texts texts, People people, Readers readers, Clock clock) {
        this.messenger = messenger;
        this.readers = readers;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    /** @param delivery as it was tried in the end */
    record Tried(Delivery delivery, Outcome outcome) {}

    /** Within the delivery's workspace. Ends: each step is either nearer to the person or without its card. */
    Tried make(Delivery delivery) {
        Delivery tried = delivery;
        Outcome outcome = attempt(tried);
        while (outcome instanceof Outcome.Refused refused) {
            Optional<Delivery> instead = instead(tried, refused);
            if (instead.isEmpty()) {
                if (tried.reachesPerson()) people.refused(tried.direct().orElseThrow(), refused.why());
                break;
            }
            log.info(
                    "Delivery {} was refused where it was to go ({}) and goes to the person",
                    tried.id(),
                    refused.why());
            tried = instead.get();
            outcome = attempt(tried);
        }
        return new Tried(tried, outcome);
    }

    private Outcome attempt(Delivery delivery) {
        return withheld(delivery).orElseGet(() -> messenger.attempt(delivery));
    }

    /** Whoever may not read it now does not get it, whatever they might when it was written; empty where they may. */
    private Optional<Outcome> withheld(Delivery delivery) {
        if (Boolean.TRUE.equals(delivery.forAnybody())) return Optional.empty();
        return delivery.reader()
                .flatMap(readers::denial)
                .map(why -> why == Denial.NOT_KNOWN
                        ? new Outcome.Postponed("it is not known who they are", A_MINUTE)
                        : new Outcome.Refused("they may not read it: " + why, Refusal.READER));
    }

    private Optional<Delivery> instead(Delivery delivery, Outcome.Refused refused) {
        String person = delivery.direct().orElse(null);
        if (person == null) return Optional.empty();
        return switch (refused.refusal()) {
            case WORKSPACE, READER -> Optional.empty();
            case CARD ->
                delivery.blocks().equals(Delivery.NO_BLOCKS)
                        ? Optional.empty()
                        : Optional.of(instead(delivery, person, "delivery.plain", Delivery.NO_BLOCKS));
            case PLACE ->
                delivery.reachesPerson()
                        ? Optional.empty()
                        : Optional.of(instead(delivery, person, "delivery.here", delivery.blocks()));
        };
    }

    private Delivery instead(Delivery delivery, String person, String key, String blocks) {
        String why = texts.in(people.ofIfKnown(delivery.workspaceId(), person)).text(key);
        return delivery.instead(person, why + " " + delivery.text(), below(why, blocks), clock.instant());
    }

    private static String below(String sentence, String blocks) {
        JsonArray card = JsonParser.parseString(blocks).getAsJsonArray();
        if (card.isEmpty() || card.size() >= MOST_BLOCKS) return blocks;
        JsonArray all = JsonParser.parseString(
                        SlackJson.blocks(AskBackBlocks.sentence(sentence).blocks()))
                .getAsJsonArray();
        all.addAll(card);
        return all.toString();
    }
}
