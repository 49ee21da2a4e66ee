package torikumi.slack.delivery;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.slack.card.Card;
import torikumi.slack.card.SlackJson;
import torikumi.slack.identity.People;
import torikumi.slack.identity.Readers;
import torikumi.slack.transport.SlackAnswer;
import torikumi.staff.Denial;

/**
 * One attempt to get a message to somebody: where the place refuses it for good it goes to the person's direct conversation, and
 * where the card is what is refused, its sentence does. What may have arrived is looked for; a whisper, which nobody can look for,
 * goes to the direct conversation and says why.
 */
@Component
class DeliveryAttempt {

    private static final Logger log = LoggerFactory.getLogger(DeliveryAttempt.class);

    // Slack's, in a message.
    private static final int MOST_BLOCKS = 50;

    private final SlackMessenger messenger;
    private final PostedMessages posted;
    private final Texts texts;
    private final People people;
    private final Readers readers;

    DeliveryAttempt(SlackMessenger messenger, PostedMessages posted, Texts texts, People people, Readers readers) {
        this.messenger = messenger;
        this.posted = posted;
        this.readers = readers;
        this.texts = texts;
        this.people = people;
    }

    /** @param delivery as it was tried in the end */
    record Tried(Delivery delivery, SlackAnswer<Posted> answer) {}

    /** Within the delivery's workspace. Ends: each step is either nearer to the person or without its card. */
    Tried make(Delivery delivery) {
        Delivery tried = whereItCanBeLookedFor(delivery);
        SlackAnswer<Posted> answer = attempt(tried);
        while (answer instanceof SlackAnswer.Refused<Posted> refused) {
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
            answer = attempt(tried);
        }
        return new Tried(tried, answer);
    }

    /** A whisper that may have been heard is not repeated; its copy says why it is one. */
    private Delivery whereItCanBeLookedFor(Delivery delivery) {
        if (delivery.doubtedSince() == null || delivery.to().takesItTwice()) return delivery;
        if (delivery.to() instanceof Destination.Channel) return delivery;
        return delivery.direct()
                .map(person -> instead(delivery, person, "delivery.doubted", delivery.blocks()))
                .orElse(delivery);
    }

    private SlackAnswer<Posted> attempt(Delivery delivery) {
        Optional<SlackAnswer<Posted>> withheld = withheld(delivery);
        if (withheld.isPresent()) return withheld.get();
        Instant since = delivery.doubtedSince();
        if (since == null || delivery.to().takesItTwice()) return messenger.attempt(delivery);
        return delivery.to() instanceof Destination.Channel channel
                ? unlessThere(delivery, channel, since)
                : new SlackAnswer.Refused<>("it may have arrived");
    }

    /** Posts it unless it is there already. That it cannot be looked for now leaves it as it is. */
    private SlackAnswer<Posted> unlessThere(Delivery delivery, Destination.Channel to, Instant since) {
        return switch (posted.find(Mark.answer(delivery.id()), to, since)) {
            case SlackAnswer.Done(var found) ->
                found.<SlackAnswer<Posted>>map(SlackAnswer.Done::new).orElseGet(() -> messenger.attempt(delivery));
            case SlackAnswer.Refused(var why) -> new SlackAnswer.NotNow<>(why, null);
            case SlackAnswer.NotNow(var why, var rest) -> new SlackAnswer.NotNow<>(why, rest);
            case SlackAnswer.Doubtful(var why, var rest) -> new SlackAnswer.NotNow<>(why, rest);
        };
    }

    /** Whoever may not read it now does not get it, whatever they might when it was written; empty where they may. */
    private Optional<SlackAnswer<Posted>> withheld(Delivery delivery) {
        if (Boolean.TRUE.equals(delivery.forAnybody())) return Optional.empty();
        return delivery.reader()
                .flatMap(readers::denial)
                .map(why -> why == Denial.NOT_KNOWN
                        ? new SlackAnswer.NotNow<>("it is not known who they are", SlackAnswer.A_MINUTE)
                        : new SlackAnswer.Refused<>(LastingRefusal.MAY_NOT_READ));
    }

    private Optional<Delivery> instead(Delivery delivery, SlackAnswer.Refused<Posted> refused) {
        String person = delivery.direct().orElse(null);
        if (person == null) return Optional.empty();
        return switch (LastingRefusal.of(refused.why())) {
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
        return delivery.instead(person, why + " " + delivery.text(), below(why, blocks));
    }

    private static String below(String sentence, String blocks) {
        JsonArray card = JsonParser.parseString(blocks).getAsJsonArray();
        if (card.isEmpty() || card.size() >= MOST_BLOCKS) return blocks;
        JsonArray all = JsonParser.parseString(
                        SlackJson.blocks(new Card(sentence).reply().blocks()))
                .getAsJsonArray();
        all.addAll(card);
        return all.toString();
    }
}
