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
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import torikumi.platform.Say;
import torikumi.slack.card.Asked;
import torikumi.slack.card.SlackJson;
import torikumi.slack.edge.Filing;
import torikumi.slack.edge.Filing.Result;
import torikumi.slack.edge.OpenForms;
import torikumi.slack.edge.Sent;
import torikumi.slack.edge.Showings;
import torikumi.slack.identity.People;
import torikumi.staff.Person;

/** The form for recording: what it offers as one types, and what is sent with it. */
@Component
class ProgressFormHandler {

    private static final int LONGEST_SOUGHT = 200;

    private final ProgressForms forms;
    private final InitiativeMenu menu;
    private final SentProgress progress;
    private final Filing filing;
    private final OpenForms open;
    private final People people;
    private final Showings showings;

    ProgressFormHandler(
            ProgressForms forms,
            InitiativeMenu menu,
            SentProgress progress,
            Filing filing,
            OpenForms open,
            People people,
            Showings showings) {
        this.forms = forms;
        this.menu = menu;
        this.progress = progress;
        this.filing = filing;
        this.open = open;
        this.people = people;
        this.showings = showings;
    }

    /** The initiatives that match what is typed so far, those of their own offices first. */
    public Response suggest(BlockSuggestionRequest request, BlockSuggestionContext context) {
        var payload = request.getPayload();
        View view = payload.getView();
        String about = view == null ? "" : view.getPrivateMetadata();
        String place = FormMemo.read(about).map(FormMemo::place).orElse("");
        Person person = people.person(payload.getUser().getId());
        String typed = payload.getValue() == null ? "" : payload.getValue();
        // Nothing that is looked for has a longer name.
        String start = typed.length() > LONGEST_SOUGHT ? typed.substring(0, LONGEST_SOUGHT) : typed;
        return SlackJson.options(menu.matching(person, start, place).stream()
                .map(ProgressForm::option)
                .toList());
    }

    /** An initiative was chosen in the form: it shows how that stands. */
    public Response about(BlockActionRequest request, ActionContext context) {
        return redraw(request, context, OpenProgressForm::chosen, open::update);
    }

    /** A health was chosen in the form: a reason that is required is asked for at once. */
    public Response chosen(BlockActionRequest request, ActionContext context) {
        // The form may just be changing to how another initiative stands: what somebody chose goes before that.
        return redraw(request, context, OpenProgressForm::chosen, open::insist);
    }

    /** くわしく書く. */
    public Response more(BlockActionRequest request, ActionContext context) {
        return redraw(request, context, OpenProgressForm::whole, open::update);
    }

    private Response redraw(
            BlockActionRequest request,
            ActionContext context,
            BiFunction<OpenProgressForm, Say, View> drawing,
            BiConsumer<View, View> showing) {
        View view = request.getPayload().getView();
        if (view == null) return context.ack();
        String person = request.getPayload().getUser().getId();
        Say say = showings.of(Asked.Place.DIRECT, people.of(person)).say();
        showing.accept(view, drawing.apply(forms.open(view, Sent.in(person, view)), say));
        return context.ack();
    }

    /**
     * Records what was sent, once; all that is wrong is told beside the fields, and what was typed stays in the form, and as a draft
     * where the form is closed then.
     */
    public Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        View view = request.getPayload().getView();
        return filing.handle(request, context, (sent, by, showing) -> {
            var in = ProgressSubmission.of(sent);
            return () -> withReason(progress.record(by, in, showing), forms.open(view, sent), showing.say());
        });
    }

    /** A reason that is missing has no field where Slack was too slow to draw it: then the form comes back with it. */
    private static Result withReason(Result result, OpenProgressForm form, Say say) {
        return result instanceof Result.Mend(var faults, var instead)
                        && faults.containsKey(ProgressForm.Field.REASON.id)
                        && !form.has(ProgressForm.Field.REASON)
                ? new Result.Next(form.chosen(say), instead)
                : result;
    }

    /** The form was closed: what was typed into it is kept. */
    public Response closed(ViewClosedRequest request, DefaultContext context) {
        String person = request.getPayload().getUser().getId();
        var left = ProgressSubmission.left(Sent.in(person, request.getPayload().getView()));
        progress.leave(people.person(person), left);
        return context.ack();
    }
}
