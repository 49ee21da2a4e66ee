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

/** Where every form passes before its handler, which sees what the form was opened with, or that it was opened with nothing. */
@Component
public class FormGate {

    private static final Logger log = LoggerFactory.getLogger(FormGate.class);

    private static final String HOME = "home";

    private final FormSeals seals;
    private final People people;
    private final Texts texts;

    FormGate(FormSeals seals, People people, Texts texts) {
        this.seals = seals;
        this.people = people;
        this.texts = texts;
    }

    public Response pass(Request<?> request, PersonGate.Handling handling) throws IOException, SlackApiException {
        View view = view(request);
        if (view == null || seals.open(view)) return handling.answer();
        return switch (request) {
            case ViewSubmissionRequest form -> unknown(form);
            // It would be drawn anew, and sealed; it says what is wrong when it is sent.
            case BlockActionRequest press when !HOME.equals(view.getType()) -> Response.ok();
            default -> handling.answer();
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
    private Response unknown(ViewSubmissionRequest form) {
        log.info("Refused a form whose seal does not hold");
        var payload = form.getPayload();
        Optional<String> field = SlackJson.firstField(payload.getView());
        if (field.isEmpty()) return Response.ok();
        String sentence = texts.in(people.of(payload.getUser().getId())).text("edge.unknown-form");
        return SlackJson.errors(Map.of(field.get(), sentence));
    }
}
