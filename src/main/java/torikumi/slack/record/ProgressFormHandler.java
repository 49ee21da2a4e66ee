package torikumi.slack.record;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.BlockSuggestionContext;
import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.slack.card.Asked;
import torikumi.slack.card.Showing;
import torikumi.slack.card.SlackJson;
import torikumi.slack.edge.OpenForms;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/** The form for recording: what it offers as one types, and what is sent with it. */
@Component
public class ProgressFormHandler {

    private static final int LONGEST_SOUGHT = 200;

    private final ProgressForms forms;
    private final InitiativeMenu menu;
    private final SentProgress progress;
    private final OpenForms open;
    private final People people;
    private final Showings showings;

    ProgressFormHandler(
            ProgressForms forms,
            InitiativeMenu menu,
            SentProgress progress,
            OpenForms open,
            People people,
            Showings showings) {
        this.forms = forms;
        this.menu = menu;
        this.progress = progress;
        this.open = open;
        this.people = people;
        this.showings = showings;
    }

    /** The initiatives that match what is typed so far, those of their own offices first. */
    public Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        String place = payload.getView() == null ? "" : memo(payload.getView()).place();
        Person person = people.person(payload.getUser().getId());
        String typed = payload.getValue() == null ? "" : payload.getValue();
        // Nothing that is looked for has a longer name.
        String start = typed.length() > LONGEST_SOUGHT ? typed.substring(0, LONGEST_SOUGHT) : typed;
        return SlackJson.options(menu.matching(person, start, place).stream()
                .map(ProgressForm::option)
                .toList());
    }

    /** Something was chosen in the form: whether a reason is required is said at once. */
    public Response chosen(BlockActionRequest request, ActionContext context) {
        View view = request.getPayload().getView();
        if (view == null) return context.ack();
        String health =
                ProgressSubmission.of(view.getState().getValues()).progress().health();
        open.update(
                view,
                forms.chosen(
                        view, health, showing(request.getPayload().getUser().getId())));
        return context.ack();
    }

    /**
     * Records what was sent, once; all that is wrong is told beside the fields, and what was typed stays in the form, and as a draft
     * where the form is closed then.
     */
    public Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        Person person = people.person(request.getPayload().getUser().getId());
        Say say = showing(person.id()).say();
        Optional<FormMemo> memo = FormMemo.read(view.getPrivateMetadata());
        if (memo.isEmpty()) return SlackJson.errors(Map.of(ProgressForm.WORDS, say.text("edge.unknown-form")));
        ProgressSubmission sent = ProgressSubmission.of(view.getState().getValues());
        Map<String, String> errors = progress.record(person, view.getId(), memo.get(), sent, say);
        return errors.isEmpty() ? context.ack() : SlackJson.errors(errors);
    }

    /** The form was closed: what was typed into it is kept. */
    public Response closed(ViewClosedRequest request, DefaultContext context) {
        View view = request.getPayload().getView();
        Person person = people.person(request.getPayload().getUser().getId());
        var values = view.getState() == null ? null : view.getState().getValues();
        ProgressSubmission left = values == null || values.isEmpty() ? null : ProgressSubmission.of(values);
        progress.leave(person, view.getId(), memo(view), left);
        return context.ack();
    }

    private Showing showing(String userId) {
        return showings.of(Asked.Place.DIRECT, people.of(userId));
    }

    private static FormMemo memo(View view) {
        return FormMemo.read(view.getPrivateMetadata()).orElseGet(FormMemo::ofUnknownOrigin);
    }
}
