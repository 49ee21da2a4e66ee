package torikumi.slack.edge;

import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.Event;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.platform.Texts;
import torikumi.slack.card.Card;
import torikumi.slack.card.Reply;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.Deliveries;
import torikumi.slack.delivery.Destination;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.identity.Readers;
import torikumi.staff.Denial;

/**
 * Where every request passes before its handler: whoever may not do what the handler needs is told so in private, once, in one
 * sentence, and nothing else happens. What may be done with an office's things is asked where it is done.
 */
@Component
public class PersonGate {

    private static final Logger log = LoggerFactory.getLogger(PersonGate.class);

    private static final int TYPED = 2000;

    private final Readers readers;
    private final Callers callers;
    private final People people;
    private final Deliveries deliveries;
    private final Texts texts;

    PersonGate(Readers readers, Callers callers, People people, Deliveries deliveries, Texts texts) {
        this.readers = readers;
        this.callers = callers;
        this.people = people;
        this.deliveries = deliveries;
        this.texts = texts;
    }

    public interface Behind {
        Response answer() throws IOException, SlackApiException;
    }

    /** @param whoever what is done with it where the person may not, as Slack itself tells it; says nothing to them */
    public Response pass(Needs needs, Event event, EventContext context, Behind behind, @Nullable Behind whoever)
            throws IOException, SlackApiException {
        if (needs == Needs.NOTHING) return behind.answer();
        Caller caller = callers.of(event, context).orElse(null);
        if (caller == null) {
            log.error("It is not known who makes an event of the kind {}, which is let go", event.getType());
            return Response.ok();
        }
        return switch (caller) {
            case Caller.Nobody nobody -> behind.answer();
            case Caller.Bystander bystander -> Response.ok();
            case Caller.Someone someone -> {
                Optional<Denial> denied = readers.denial(needs, someone.userId());
                if (denied.isEmpty()) yield behind.answer();
                tell(someone, denied.get());
                yield whoever == null ? Response.ok() : whoever.answer();
            }
        };
    }

    public Response pass(Needs needs, Request<?> request, Behind behind) throws IOException, SlackApiException {
        if (needs == Needs.NOTHING) return behind.answer();
        String userId = userId(request);
        Optional<Denial> denied = readers.denial(needs, userId);
        return denied.isEmpty() ? behind.answer() : refused(request, userId, denied.get());
    }

    private static String userId(Request<?> request) {
        return switch (request) {
            case SlashCommandRequest command -> command.getPayload().getUserId();
            case BlockActionRequest press -> press.getPayload().getUser().getId();
            case ViewSubmissionRequest form -> form.getPayload().getUser().getId();
            case ViewClosedRequest form -> form.getPayload().getUser().getId();
            case BlockSuggestionRequest menu -> menu.getPayload().getUser().getId();
            case MessageShortcutRequest shortcut ->
                shortcut.getPayload().getUser().getId();
            default -> throw new IllegalStateException("nobody is known to make a " + request.getRequestType());
        };
    }

    private Response refused(Request<?> request, String userId, Denial why) {
        log.info("Refused a request of the kind {}: {}", request.getRequestType(), why);
        return switch (request) {
            case SlashCommandRequest command ->
                SlackJson.ephemeral(sentence(userId, why, command.getPayload().getText()));
            case ViewSubmissionRequest form ->
                besideFirstField(form.getPayload().getView(), userId, why);
            case BlockSuggestionRequest menu -> SlackJson.options(List.of());
            case BlockActionRequest press -> {
                // What is chosen in a form is not sent yet; the form says it when it is.
                if (!Pressed.isInForm(press)) tell(presser(press, userId), why);
                yield Response.ok();
            }
            case MessageShortcutRequest shortcut -> {
                var payload = shortcut.getPayload();
                var there = new Destination.Person(payload.getChannel().getId(), userId, null);
                tell(new Caller.Someone(userId, there, payload.getTriggerId()), why);
                yield Response.ok();
            }
            default -> Response.ok();
        };
    }

    private static Caller.Someone presser(BlockActionRequest press, String userId) {
        Pressed pressed = Pressed.in(press.getPayload());
        Destination to = press.getPayload().getView() == null ? pressed.beside() : new Destination.Home(userId);
        return new Caller.Someone(userId, to, pressed.requestId());
    }

    private void tell(Caller.Someone caller, Denial why) {
        if (caller.told() == null) return;
        Reply sentence = sentence(caller.userId(), why, null);
        deliveries.once(
                "refused." + caller.requestId(),
                () -> deliveries.stageForAnybody(caller.told(), sentence, caller.userId()));
    }

    /** The form stays open with all that was typed. */
    private Response besideFirstField(View view, String userId, Denial why) {
        String sentence = Readers.sentence(why, say(userId));
        Optional<String> field = SlackJson.firstField(view);
        if (field.isEmpty()) return Response.ok();
        return SlackJson.errors(Map.of(field.get(), sentence));
    }

    /** @param typed what is lost otherwise: Slack keeps nothing of a command; null where what was said stays to be seen */
    private Reply sentence(String userId, Denial why, @Nullable String typed) {
        Say say = say(userId);
        String sentence = Readers.sentence(why, say);
        if (why == Denial.NOT_KNOWN && typed != null && !typed.isBlank())
            sentence += "\n" + say.text("people.denied.notKnown.typed", cut(typed));
        return new Card(sentence).reply();
    }

    private static String cut(String typed) {
        return typed.length() <= TYPED ? typed : typed.substring(0, typed.offsetByCodePoints(TYPED / 2, 0)) + "…";
    }

    private Say say(String userId) {
        return texts.in(people.of(userId));
    }
}
