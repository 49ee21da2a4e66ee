package torikumi.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.UserChangeEvent;
import org.springframework.stereotype.Component;
import torikumi.slack.identity.People;

/** Who leaves the workspace and who comes back. Slack tells of every change of a profile; the rest of it is let go. */
@Component
class PeopleWatch implements BoltEventHandler<UserChangeEvent> {

    private final People people;

    PeopleWatch(People people) {
        this.people = people;
    }

    @Override
    public Response apply(EventsApiPayload<UserChangeEvent> payload, EventContext context) {
        people.changed(payload.getEvent().getUser());
        return context.ack();
    }
}
