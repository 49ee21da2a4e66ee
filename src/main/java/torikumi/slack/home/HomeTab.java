package torikumi.slack.home;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import org.springframework.stereotype.Component;
import torikumi.slack.Answering;
import torikumi.slack.Asked;
import torikumi.slack.PeopleLanguages;
import torikumi.slack.delivery.Destination;

/** The department at a glance, drawn anew whenever somebody opens the tab. */
@Component
public class HomeTab implements BoltEventHandler<AppHomeOpenedEvent> {

    private final Answering answering;
    private final PeopleLanguages languages;

    HomeTab(Answering answering, PeopleLanguages languages) {
        this.answering = answering;
        this.languages = languages;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent opened = payload.getEvent();
        if ("home".equals(opened.getTab())) {
            String person = opened.getUser();
            answering.answer(
                    payload.getEventId(),
                    new Destination.Home(person),
                    new Asked(person, "", Asked.Place.HOME, languages.of(person), ""));
        }
        return context.ack();
    }
}
