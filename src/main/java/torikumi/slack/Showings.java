package torikumi.slack;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;
import torikumi.platform.Settings;
import torikumi.platform.Texts;
import torikumi.slack.view.Showing;

/** Says for a card where, in which language and on which of the department's days it is shown. */
@Component
public class Showings {

    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone;

    Showings(Texts texts, Clock clock, Settings settings) {
        this.texts = texts;
        this.clock = clock;
        this.zone = settings.zone();
    }

    public Showing of(Asked.Place place, Locale locale) {
        return new Showing(place, texts.in(locale), clock.instant().atZone(zone));
    }
}
