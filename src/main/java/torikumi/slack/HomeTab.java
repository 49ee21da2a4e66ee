package torikumi.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.time.Clock;
import org.springframework.stereotype.Component;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Replying;
import torikumi.slack.identity.People;
import torikumi.slack.people.Welcome;

/** The department at a glance, drawn anew whenever somebody opens the tab; whoever opens the app for the first time is welcomed. */
@Component
class HomeTab implements BoltEventHandler<AppHomeOpenedEvent> {

    private final Replying replying;
    private final Welcome welcome;
    private final People languages;
    private final Clock clock;

    HomeTab(Replying replying, Welcome welcome, People languages, Clock clock) {
        this.replying = replying;
        this.welcome = welcome;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent opened = payload.getEvent();
        String person = opened.getUser();
        welcome.greet(person);
        if ("home".equals(opened.getTab())) {
            var origin =
                    new Asked.Origin(WayIn.BUTTON, "home." + payload.getEventId(), clock.instant(), null, null, null);
            replying.answer(
                    payload.getEventId(),
                    new Destination.Home(person),
                    new Asked(person, "", Asked.Place.HOME, languages.of(person), "", origin));
        }
        return context.ack();
    }
}
