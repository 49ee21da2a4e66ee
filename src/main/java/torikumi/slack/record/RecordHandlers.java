package torikumi.slack.record;

import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.Registration;
import torikumi.slack.edge.Registration.Action;
import torikumi.slack.edge.Registration.Closing;
import torikumi.slack.edge.Registration.Shortcut;
import torikumi.slack.edge.Registration.Submission;
import torikumi.slack.edge.Registration.Suggestion;
import torikumi.slack.edge.Replying;
import torikumi.slack.identity.Needs;

/** The buttons, the form, its menus and the shortcut with which people record. */
@Component
class RecordHandlers implements Handling {

    private final List<Registration> handlers;
    private final ProgressFormHandler progress;
    private final Replying replying;

    RecordHandlers(RecordButtons record, ProgressFormHandler progress, RecordShortcut shortcut, Replying replying) {
        this.progress = progress;
        this.replying = replying;
        this.handlers = List.of(
                new Action(SlackIds.PROGRESS_OPEN, Needs.WRITE, record::open),
                new Action(SlackIds.PROGRESS_WITHDRAW, Needs.WRITE, record::withdraw),
                new Action(SlackIds.PROGRESS_CORRECT, Needs.WRITE, record::correct),
                new Action(SlackIds.PROGRESS_APPROVE, Needs.WRITE, record::approve),
                new Action(SlackIds.DRAFT_OPEN, Needs.WRITE, record::openDraft),
                new Action(SlackIds.DRAFT_RECORD, Needs.WRITE, record::record),
                new Action(SlackIds.DRAFT_JOIN, Needs.WRITE, record::join),
                new Action(SlackIds.DRAFT_DROP, Needs.WRITE, record::drop),
                new Submission(SlackIds.PROGRESS_FORM, Needs.WRITE, this::submit),
                new Closing(SlackIds.PROGRESS_FORM, Needs.WRITE, progress::closed),
                new Action(SlackIds.PROGRESS_INITIATIVE, Needs.WRITE, progress::about),
                new Action(SlackIds.PROGRESS_HEALTH, Needs.WRITE, progress::chosen),
                new Action(SlackIds.PROGRESS_MORE, Needs.WRITE, progress::more),
                new Suggestion(SlackIds.PROGRESS_INITIATIVE, Needs.WRITE, progress::suggest),
                new Shortcut(SlackIds.PROGRESS_RECORD, Needs.WRITE, shortcut::fromMessage));
    }

    /** What was recorded in a form that was opened on the Home tab stands there at once. */
    private Response submit(ViewSubmissionRequest request, ViewSubmissionContext context) {
        Response response = progress.submit(request, context);
        View form = request.getPayload().getView();
        boolean ofHome = FormMemo.read(form.getPrivateMetadata())
                .filter(memo -> memo.channelId().isEmpty())
                .isPresent();
        boolean closed = response.getBody() == null || response.getBody().isEmpty();
        if (ofHome && closed) replying.drawHome(request.getPayload().getUser().getId(), form.getId());
        return response;
    }

    @Override
    public List<Registration> handlers() {
        return handlers;
    }
}
