package torikumi.slack;

import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.MessageEdited;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Registration.Command;
import torikumi.slack.edge.Registration.Happening;
import torikumi.slack.identity.Needs;

/** What people say, and what Slack tells. */
@Component
class EntryHandlers implements Handling {

    private final List<Registration> handlers;

    EntryHandlers(
            CommandHandler command,
            MentionHandler mention,
            DirectMessageHandler direct,
            SourceWatch sources,
            PeopleWatch comings,
            HomeTab home) {
        this.handlers = List.of(
                new Command(SlackIds.COMMAND, Needs.READ, command),
                new Command(SlackIds.SHINCHOKU, Needs.READ, command),
                new Happening<>(AppMentionEvent.class, Needs.READ, mention),
                new Happening<>(AppHomeOpenedEvent.class, Needs.READ, home),
                new Happening<>(MessageEvent.class, Needs.READ, direct::plain),
                new Happening<>(MessageFileShareEvent.class, Needs.READ, direct::withFile),
                new Happening<>(MessageThreadBroadcastEvent.class, Needs.READ, direct::alsoToChannel),
                new Happening<>(MessageMeEvent.class, Needs.READ, direct::me),
                new Happening<>(MessageBotEvent.class, Needs.NOTHING, direct::bot),
                new Happening<>(MessageEdited.class, Needs.WRITE, sources::changed, sources::marked),
                new Happening<>(MessageDeletedEvent.class, Needs.NOTHING, sources::deleted),
                new Happening<>(UserChangeEvent.class, Needs.NOTHING, comings));
    }

    @Override
    public List<Registration> handlers() {
        return handlers;
    }
}
