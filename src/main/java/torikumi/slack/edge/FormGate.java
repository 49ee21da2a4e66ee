package torikumi.slack.edge;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.slack.card.SlackJson;
import torikumi.slack.delivery.FormSeals;
import torikumi.slack.identity.People;

/** Where every press and every form passes: its handler sees what a form was opened with, and what it cannot read is said to be outdated. */
@Component
public class FormGate {

    private static final Logger log = LoggerFactory.getLogger(FormGate.class);

    private final FormSeals seals;
    private final People people;
    private final Texts texts;
    private final AnswerButtons buttons;

    FormGate(FormSeals seals, People people, Texts texts, AnswerButtons buttons) {
        this.seals = seals;
        this.people = people;
        this.texts = texts;
        this.buttons = buttons;
    }

    public Response pass(Request<?> request, PersonGate.Behind behind) throws IOException, SlackApiException {
        View view = view(request);
        boolean known = view == null || seals.open(view);
        if (!known && request instanceof ViewSubmissionRequest form) {
            log.info("Refused a form whose seal does not hold");
            return refused(form, "edge.unknown-form");
        }
        // It would be drawn anew, and sealed; it says what is wrong when it is sent.
        if (!known && request instanceof BlockActionRequest press && Pressed.isInForm(press)) return Response.ok();
        try {
            return behind.answer();
        } catch (Outdated e) {
            log.info("A request of the kind {} carries what nobody reads", request.getRequestType());
            return outdated(request);
        }
    }

    private Response outdated(Request<?> request) {
        return switch (request) {
            case BlockActionRequest press -> buttons.outdated(press);
            case ViewSubmissionRequest form -> refused(form, "edge.old-form");
            case BlockSuggestionRequest menu -> SlackJson.options(List.of());
            default -> Response.ok();
        };
    }

    private static @Nullable View view(Request<?> request) {
        return switch (request) {
            case ViewSubmissionRequest form -> form.getPayload().getView();
            case ViewClosedRequest form -> form.getPayload().getView();
            case BlockActionRequest press -> press.getPayload().getView();
            case BlockSuggestionRequest menu -> menu.getPayload().getView();
            default -> null;
        };
    }

    /** The form stays open with all that was typed. */
    private Response refused(ViewSubmissionRequest form, String why) {
        var payload = form.getPayload();
        Optional<String> field = SlackJson.firstField(payload.getView());
        if (field.isEmpty()) return Response.ok();
        String sentence = texts.in(people.of(payload.getUser().getId())).text(why);
        return SlackJson.errors(Map.of(field.get(), sentence));
    }
}
