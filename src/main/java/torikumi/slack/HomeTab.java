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

/** The department at a glance, drawn anew whenever somebody opens the tab. */
@Component
class HomeTab implements BoltEventHandler<AppHomeOpenedEvent> {

    private final Replying replying;
    private final People languages;
    private final Clock clock;

    HomeTab(Replying replying, People languages, Clock clock) {
        this.replying = replying;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent opened = payload.getEvent();
        if ("home".equals(opened.getTab())) {
            String person = opened.getUser();
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
