package torikumi.slack.edge;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.identity.People;

/** Buttons and menus that carry words, and those that nothing answers to any more. */
@Component
public class AnswerButtons {

    private static final Logger log = LoggerFactory.getLogger(AnswerButtons.class);

    private final Answering answering;
    private final People languages;
    private final Clock clock;

    AnswerButtons(Answering answering, People languages, Clock clock) {
        this.answering = answering;
        this.languages = languages;
        this.clock = clock;
    }

    /** The card that the words ask for. */
    public Response open(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        if (pressed.words() == null) return outdated(request);
        answering.answer(
                pressed.requestId(),
                pressed.next(),
                new Asked(
                        pressed.userId(),
                        pressed.channelId(),
                        pressed.place(),
                        languages.of(pressed.userId()),
                        pressed.words(),
                        pressed.origin(clock.instant())));
        return context.ack();
    }

    /** The same card for everybody in the channel, in the language of the workspace. */
    public Response share(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        if (pressed.words() == null || pressed.onHomeTab()) return outdated(request);
        answering.share(
                pressed.requestId(),
                pressed.everybody(),
                new Asked(
                        pressed.userId(),
                        pressed.channelId(),
                        Asked.Place.SHARED,
                        languages.workspace(),
                        pressed.words(),
                        pressed.origin(clock.instant())));
        return context.ack();
    }

    /** A button of an older version: says what to type, or draws the Home tab anew. */
    public Response outdated(BlockActionRequest request) {
        Pressed pressed = Pressed.in(request.getPayload());
        log.warn(
                "Nothing answers to the action {}",
                Mrkdwn.quotable(request.getPayload().getActions().getFirst().getActionId()));
        var asked = new Asked(
                pressed.userId(),
                pressed.channelId(),
                pressed.place(),
                languages.of(pressed.userId()),
                "",
                pressed.origin(clock.instant()));
        if (pressed.onHomeTab()) answering.answer(pressed.requestId(), pressed.next(), asked);
        else answering.say(pressed.requestId(), pressed.beside(), asked, "edge.old-button");
        return Response.ok();
    }
}
