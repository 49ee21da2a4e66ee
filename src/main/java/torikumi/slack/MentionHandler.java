package torikumi.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import org.springframework.stereotype.Component;
import torikumi.progress.WayIn;
import torikumi.slack.card.Asked;
import torikumi.slack.delivery.Destination;
import torikumi.slack.edge.Hearing;
import torikumi.slack.edge.Replying;
import torikumi.slack.edge.Said;
import torikumi.slack.identity.People;

/** {@code @torikumi ...} in a channel: answered in the thread, in the language of the workspace. */
@Component
class MentionHandler implements BoltEventHandler<AppMentionEvent> {

    private final Replying replying;
    private final People languages;
    private final Hearing hearing;

    MentionHandler(Replying replying, People languages, Hearing hearing) {
        this.replying = replying;
        this.languages = languages;
        this.hearing = hearing;
    }

    @Override
    public Response apply(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent said = payload.getEvent();
        String bot = context.getBotUserId();
        boolean byPerson = said.getUser() != null
                && said.getBotId() == null
                && !said.getUser().equals(bot);
        if (byPerson) {
            Said words = hearing.toBot(bot, said.getText(), said.getBlocks());
            String thread = said.getThreadTs() == null ? said.getTs() : said.getThreadTs();
            replying.answer(
                    Said.request(said.getChannel(), said.getTs(), said.getText()),
                    new Destination.Channel(said.getChannel(), thread),
                    new Asked(
                            said.getUser(),
                            said.getChannel(),
                            Asked.Place.SHARED,
                            languages.workspace(),
                            words.words(),
                            Said.origin(WayIn.MENTION, said.getChannel(), said.getTs(), said.getThreadTs()),
                            words.mentions()));
        }
        return context.ack();
    }
}
