package torikumi.slack.record;

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
import torikumi.slack.identity.Needs;

/** The buttons, the form, its menus and the shortcut with which people record. */
@Component
class RecordHandlers implements Handling {

    private final List<Registration> handlers;

    RecordHandlers(RecordButtons record, ProgressFormHandler progress, RecordShortcut shortcut) {
        this.handlers = List.of(
                new Action(SlackIds.PROGRESS_OPEN, Needs.WRITE, record::open),
                new Action(SlackIds.PROGRESS_WITHDRAW, Needs.WRITE, record::withdraw),
                new Action(SlackIds.PROGRESS_CORRECT, Needs.WRITE, record::correct),
                new Action(SlackIds.PROGRESS_APPROVE, Needs.WRITE, record::approve),
                new Action(SlackIds.DRAFT_OPEN, Needs.WRITE, record::openDraft),
                new Action(SlackIds.DRAFT_RECORD, Needs.WRITE, record::record),
                new Action(SlackIds.DRAFT_JOIN, Needs.WRITE, record::join),
                new Action(SlackIds.DRAFT_DROP, Needs.WRITE, record::drop),
                new Submission(SlackIds.PROGRESS_FORM, Needs.WRITE, progress::submit),
                new Closing(SlackIds.PROGRESS_FORM, Needs.WRITE, progress::closed),
                new Action(SlackIds.PROGRESS_HEALTH, Needs.WRITE, progress::chosen),
                new Action(SlackIds.PROGRESS_MORE, Needs.WRITE, progress::more),
                new Suggestion(SlackIds.PROGRESS_INITIATIVE, Needs.WRITE, progress::suggest),
                new Shortcut(SlackIds.PROGRESS_RECORD, Needs.WRITE, shortcut::fromMessage));
    }

    @Override
    public List<Registration> handlers() {
        return handlers;
    }
}
