package torikumi.slack.edge;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.identity.People;

/** Tells people what they did not ask for, each in her own language, in their direct conversation with the bot. */
@Component
public class Telling {

    private final People people;
    private final Deliveries deliveries;
    private final Showings showings;

    Telling(People people, Deliveries deliveries, Showings showings) {
        this.people = people;
        this.deliveries = deliveries;
        this.showings = showings;
    }

    /** Stages the message in the caller's transaction. */
    public void tell(String userId, Function<Showing, Reply> card) {
        tell(List.of(userId), card);
    }

    /** The same, once to each. */
    public void tell(Collection<String> userIds, Function<Showing, Reply> card) {
        Map<String, Locale> languages = people.of(new LinkedHashSet<>(userIds));
        languages.forEach((id, locale) -> deliveries.stage(
                new Destination.Channel(id, null), card.apply(showings.of(Asked.Place.DIRECT, locale, id))));
    }
}
