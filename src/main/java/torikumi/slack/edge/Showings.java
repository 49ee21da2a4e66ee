package torikumi.slack.edge;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.platform.Texts;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.identity.People;
import torikumi.staff.OthersWhoMay;
import torikumi.staff.Permissions;

/** Says for a card where, in which language and on which of the department's days it is shown, and whose section its examples are of. */
@Component
public class Showings {

    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;
    private final Samples samples;
    private final People people;
    private final Permissions permissions;

    Showings(Texts texts, Clock clock, Settings settings, Samples samples, People people, Permissions permissions) {
        this.texts = texts;
        this.clock = clock;
        this.zone = settings.zone();
        this.samples = samples;
        this.people = people;
        this.permissions = permissions;
    }

    /** For whoever reads it. */
    public Showing of(Asked.Place place, Locale locale) {
        return of(place, locale, null);
    }

    /** For one person, with examples of their own section. */
    public Showing of(Asked.Place place, Locale locale, @Nullable String userId) {
        ZonedDateTime now = clock.instant().atZone(zone);
        // The sentence and the buttons below it ask alike.
        Map<List<Object>, OthersWhoMay> asked = new ConcurrentHashMap<>();
        return new Showing(
                place,
                texts.in(locale),
                now,
                () -> samples.of(userId, now.toLocalDate()),
                (why, office) -> Optional.of(asked.computeIfAbsent(
                        List.of(why, office),
                        key -> permissions.othersWhoMay(
                                why, office, userId == null ? null : people.person(userId), now.toInstant()))),
                (action, office) -> userId != null
                        && permissions
                                .denial(people.person(userId), action, office, now.toInstant())
                                .isEmpty());
    }

    public Showing of(Asked asked) {
        return of(asked.place(), asked.locale(), asked.userId());
    }

    /** What nobody else is to read, in her language, where she asked. */
    public Showing toAskerAlone(Asked asked) {
        return asked.place() == Asked.Place.SHARED
                ? of(Asked.Place.CHANNEL, people.of(asked.userId()), asked.userId())
                : of(asked);
    }
}
