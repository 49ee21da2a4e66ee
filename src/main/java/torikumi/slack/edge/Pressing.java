package torikumi.slack.edge;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Reply;
import torikumi.slack.card.Showing;
import torikumi.slack.delivery.SlackForms;
import torikumi.slack.edge.Answering.Letter;
import torikumi.slack.identity.People;

/** Does what a button says, once: what comes of it is shown to whoever pressed it, as a card or as the form that the card brings. */
@Component
public class Pressing {

    private final Answering answering;
    private final SlackForms forms;
    private final People people;
    private final Showings showings;
    private final Clock clock;

    Pressing(Answering answering, SlackForms forms, People people, Showings showings, Clock clock) {
        this.answering = answering;
        this.forms = forms;
        this.people = people;
        this.showings = showings;
        this.clock = clock;
    }

    /**
     * @param showing as the card is shown that answers it
     * @param there as the card is shown that takes the place of what was pressed, which others may read
     */
    public record Press(Pressed pressed, Asked asked, Showing showing, Showing there) {

        public String userId() {
            return pressed.userId();
        }

        public Letter beside(Reply reply) {
            return new Letter(pressed.beside(), reply);
        }

        /** In its place where it is the person's own; beside it else, and where it is the Home tab. */
        public Letter inPlace(Reply reply) {
            return new Letter(pressed.own() ? pressed.inPlace() : pressed.beside(), reply);
        }

        /** In its place, also where others read it. */
        public Letter replacing(Reply reply) {
            return new Letter(pressed.inPlace(), reply);
        }
    }

    /** The card takes the place of what was pressed where that is the person's own. */
    public Response next(BlockActionRequest request, ActionContext context, Function<Press, Reply> work) {
        Press press = press(Pressed.in(request.getPayload()), false);
        return once(press, context, () -> new Letter(press.pressed().next(), work.apply(press)));
    }

    /** What was pressed stays as it is, on the Home tab too; null where there is nothing to say. */
    public Response beside(BlockActionRequest request, ActionContext context, Function<Press, @Nullable Reply> work) {
        return either(request, context, press -> {
            Reply reply = work.apply(press);
            return reply == null ? null : press.beside(reply);
        });
    }

    /** The same, where the work says in which of the two places the card goes. */
    public Response either(BlockActionRequest request, ActionContext context, Function<Press, @Nullable Letter> work) {
        Press press = press(Pressed.in(request.getPayload()), true);
        return once(press, context, () -> work.apply(press));
    }

    private Press press(Pressed pressed, boolean beside) {
        Asked asked = pressed.asked(people.of(pressed.userId()), clock.instant());
        Asked.Place place = beside && pressed.onHomeTab() ? Asked.Place.DIRECT : asked.place();
        Showing showing = showings.of(place, asked.locale(), asked.userId());
        boolean own = pressed.own() || pressed.onHomeTab();
        return new Press(pressed, asked, showing, own ? showing : showings.of(Asked.Place.SHARED, people.workspace()));
    }

    /** A form is opened once all is committed. */
    private Response once(Press press, ActionContext context, Supplier<@Nullable Letter> work) {
        Pressed pressed = press.pressed();
        Reply[] withForm = {null};
        answering.once(pressed.requestId(), pressed.beside(), press.asked(), () -> {
            Letter letter = work.get();
            if (letter == null || letter.reply().form() == null || pressed.triggerId() == null) return letter;
            withForm[0] = letter.reply();
            return null;
        });
        if (withForm[0] != null) show(pressed, press.asked(), withForm[0]);
        return context.ack();
    }

    /** The form that a card brings; where there is none, or none can be opened, the card says how to go on. */
    void show(Pressed pressed, Asked asked, Reply reply) {
        if (reply.form() == null || !opens(pressed, asked, reply.form()))
            answering.once(instead(pressed), pressed.beside(), asked, () -> new Letter(pressed.beside(), reply));
    }

    /** @return whether the form comes, if only in a moment, which is said; false where none can be opened */
    public boolean opens(BlockActionRequest request, Function<Press, View> form) {
        Press press = press(Pressed.in(request.getPayload()), true);
        return opens(press.pressed(), press.asked(), form.apply(press));
    }

    private boolean opens(Pressed pressed, Asked asked, View form) {
        if (pressed.triggerId() == null) return false;
        return switch (forms.open(pressed.triggerId(), form)) {
            case OPEN -> true;
            case UNDER_WAY -> {
                answering.say(instead(pressed), pressed.beside(), asked, "edge.opening");
                yield true;
            }
            case REFUSED -> false;
        };
    }

    private static String instead(Pressed pressed) {
        return "instead." + pressed.requestId();
    }
}
