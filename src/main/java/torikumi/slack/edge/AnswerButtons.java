package torikumi.slack.edge;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Mrkdwn;
import torikumi.slack.card.SlackIds;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;

/** Buttons and menus that carry words, and those that nothing answers to any more. */
@Component
class AnswerButtons implements Handling {

    private static final Logger log = LoggerFactory.getLogger(AnswerButtons.class);

    private final Answers answers;
    private final Replying replying;
    private final Answering answering;
    private final Pressing pressing;
    private final People languages;
    private final Clock clock;

    AnswerButtons(
            Answers answers, Replying replying, Answering answering, Pressing pressing, People languages, Clock clock) {
        this.answers = answers;
        this.replying = replying;
        this.answering = answering;
        this.pressing = pressing;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public List<Registration> handlers() {
        return List.of(
                new Registration.Action(SlackIds.ANSWER_OPEN, Needs.READ, this::open),
                new Registration.Action(SlackIds.ANSWER_SHARE, Needs.READ, this::share),
                new Registration.Action(SlackIds.PEOPLE_FORM, Needs.WRITE, this::form));
    }

    /** The card that the words ask for. */
    private Response open(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        replying.answer(pressed.requestId(), pressed.next(), asked(pressed).with(pressed.carried()));
        return context.ack();
    }

    /** The form that the words ask for; why there is none. */
    private Response form(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        Asked asked = asked(pressed).with(pressed.carried());
        pressing.show(pressed, asked, answers.answer(asked));
        return context.ack();
    }

    /** The same card for everybody in the channel, in the language of the workspace. */
    private Response share(BlockActionRequest request, ActionContext context) {
        Pressed pressed = Pressed.in(request.getPayload());
        if (pressed.onHomeTab()) throw new Outdated(pressed.words());
        replying.share(
                pressed.requestId(),
                pressed.everybody(),
                new Asked(
                        pressed.userId(),
                        pressed.channelId(),
                        Asked.Place.SHARED,
                        languages.workspace(),
                        pressed.carried(),
                        pressed.origin(clock.instant())));
        return context.ack();
    }

    /** A button of an older version: says what to type, or draws the Home tab anew. */
    public Response outdated(BlockActionRequest request) {
        // It says what is wrong when the form is sent.
        if (Pressed.isInForm(request)) return Response.ok();
        Pressed pressed = Pressed.in(request.getPayload());
        log.warn(
                "Nothing answers to the action {}",
                Mrkdwn.quotable(request.getPayload().getActions().getFirst().getActionId()));
        if (pressed.onHomeTab()) replying.drawHomeAfter(pressed, HomeAt.START);
        else answering.say(pressed.requestId(), pressed.beside(), asked(pressed).with(""), "edge.old-button");
        return Response.ok();
    }

    private Asked asked(Pressed pressed) {
        return pressed.asked(languages.of(pressed.userId()), clock.instant());
    }
}
