package torikumi.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import org.springframework.stereotype.Component;
import torikumi.slack.edge.Replying;
import torikumi.slack.people.Welcome;

/** What is one's own and the department at a glance, drawn anew whenever somebody opens the tab; whoever opens the app for the first time is welcomed. */
@Component
class HomeTab implements BoltEventHandler<AppHomeOpenedEvent> {

    private final Replying replying;
    private final Welcome welcome;

    HomeTab(Replying replying, Welcome welcome) {
        this.replying = replying;
        this.welcome = welcome;
    }

    @Override
    public Response apply(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
        AppHomeOpenedEvent opened = payload.getEvent();
        String person = opened.getUser();
        welcome.greet(person);
        if ("home".equals(opened.getTab())) replying.drawHome(person, payload.getEventId());
        return context.ack();
    }
}
