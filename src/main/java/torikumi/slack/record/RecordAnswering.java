package torikumi.slack.record;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.edge.AnswerButtons;
import torikumi.slack.edge.Answering;
import torikumi.slack.edge.Answering.Letter;
import torikumi.slack.edge.Pressed;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;

/** Answers what is pressed: once, with a card or a form; a button whose value cannot be read is of another version. */
@Component
class RecordAnswering {

    private final Answering answering;
    private final AnswerButtons others;
    private final SlackForms slack;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    RecordAnswering(
            Answering answering,
            AnswerButtons others,
            SlackForms slack,
            People people,
            Showings showings,
            Clock clock) {
        this.answering = answering;
        this.others = others;
        this.slack = slack;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    /** What is done with what a button's value says. */
    interface Work<V, R> {
        R on(Pressed pressed, Asked asked, V value, Showing showing);
    }

    /**
     * Does what is pressed, and sends the letter that comes of it.
     *
     * @param value as read; empty where it cannot be
     */
    <V> Response once(BlockActionRequest request, ActionContext context, Optional<V> value, Work<V, Letter> work) {
        if (value.isEmpty()) return others.outdated(request);
        Pressed pressed = Pressed.in(request.getPayload());
        Asked asked = asked(pressed);
        answering.once(
                pressed.requestId(),
                pressed.beside(),
                asked,
                () -> work.on(pressed, asked, value.get(), showing(asked)));
        return context.ack();
    }

    /**
     * Opens a form.
     *
     * @param value as read; empty where it cannot be
     * @param work gives the form; empty where what it would be about is gone
     */
    <V> Response form(
            BlockActionRequest request, ActionContext context, Optional<V> value, Work<V, Optional<View>> work) {
        Pressed pressed = Pressed.in(request.getPayload());
        if (value.isEmpty() || pressed.triggerId() == null) return others.outdated(request);
        Asked asked = asked(pressed);
        String trouble = work.on(pressed, asked, value.get(), showing(asked))
                .map(form -> trouble(slack.open(pressed.triggerId(), form), "edge.opening"))
                .orElse("record.draftGone");
        if (!trouble.isEmpty()) answering.say(pressed.requestId(), pressed.beside(), asked, trouble);
        return context.ack();
    }

    /** The sentence for a form that is not there; empty where it is. */
    static String trouble(SlackForms.Opening opening, String underWay) {
        return switch (opening) {
            case OPEN -> "";
            case UNDER_WAY -> underWay;
            case REFUSED -> "record.formFailed";
        };
    }

    /** As the card in place of the pressed one is shown. */
    Showing card(Pressed pressed) {
        boolean shared = !pressed.own() && !pressed.onHomeTab();
        return shared
                ? showings.of(Asked.Place.SHARED, people.workspace())
                : showings.of(pressed.place(), people.of(pressed.userId()));
    }

    Showing showing(Asked asked) {
        return showings.of(asked.place(), asked.locale());
    }

    Asked asked(Pressed pressed) {
        return new Asked(
                pressed.userId(),
                pressed.channelId(),
                pressed.place(),
                people.of(pressed.userId()),
                "",
                pressed.origin(clock.instant()));
    }
}
