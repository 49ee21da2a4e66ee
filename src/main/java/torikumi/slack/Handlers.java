package torikumi.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.handler.builtin.BlockSuggestionHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.handler.builtin.ViewClosedHandler;
import com.slack.api.bolt.handler.builtin.ViewSubmissionHandler;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageMeEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.UserChangeEvent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.slack.home.HomeTab;
import torikumi.slack.interaction.AnswerButtons;
import torikumi.slack.interaction.PeopleButtons;
import torikumi.slack.interaction.PeopleForms;
import torikumi.slack.interaction.ProgressFormHandler;
import torikumi.slack.interaction.RecordButtons;
import torikumi.slack.interaction.RemindButtons;
import torikumi.slack.interaction.RemindForms;
import torikumi.slack.interaction.ReminderButtons;
import torikumi.slack.interaction.ReminderForms;
import torikumi.slack.message.DirectMessageHandler;
import torikumi.slack.message.MentionHandler;
import torikumi.slack.message.MessageEdited;
import torikumi.slack.message.SourceWatch;

/** The one list of what is answered. The manifest asks Slack to send exactly this. */
@Component
class Handlers {

    private static final Logger log = LoggerFactory.getLogger(Handlers.class);

    sealed interface Registration {

        record Command(String name, SlashCommandHandler handler) implements Registration {}

        record Happening<E extends Event>(Class<E> event, BoltEventHandler<E> handler) implements Registration {}

        /** @param prefix what the action's id starts with */
        record Action(String prefix, BlockActionHandler handler) implements Registration {}

        /** @param callbackId of the form */
        record Submission(String callbackId, ViewSubmissionHandler handler) implements Registration {}

        /** @param callbackId of the form, which tells when it is closed */
        record Closing(String callbackId, ViewClosedHandler handler) implements Registration {}

        /** @param actionId of the menu that is filled as one types */
        record Suggestion(String actionId, BlockSuggestionHandler handler) implements Registration {}

        record Shortcut(String callbackId, MessageShortcutHandler handler) implements Registration {}
    }

    private final List<Registration> all;
    private final AnswerButtons buttons;
    private final Texts texts;
    private final People languages;

    Handlers(
            CommandHandler command,
            MentionHandler mention,
            DirectMessageHandler direct,
            SourceWatch sources,
            PeopleWatch comings,
            HomeTab home,
            AnswerButtons buttons,
            PeopleButtons peopleButtons,
            PeopleForms peopleForms,
            RemindButtons remindButtons,
            RemindForms remindForms,
            RecordButtons record,
            ProgressFormHandler progress,
            ReminderButtons reminders,
            ReminderForms reminderForms,
            Texts texts,
            People languages) {
        this.buttons = buttons;
        this.texts = texts;
        this.languages = languages;
        this.all = List.of(
                new Registration.Command(SlackIds.COMMAND, command),
                new Registration.Command(SlackIds.SHINCHOKU, command),
                new Registration.Happening<>(AppMentionEvent.class, mention),
                new Registration.Happening<>(AppHomeOpenedEvent.class, home),
                new Registration.Happening<>(MessageEvent.class, direct::plain),
                new Registration.Happening<>(MessageFileShareEvent.class, direct::withFile),
                new Registration.Happening<>(MessageThreadBroadcastEvent.class, direct::alsoToChannel),
                new Registration.Happening<>(MessageMeEvent.class, direct::me),
                new Registration.Happening<>(MessageBotEvent.class, direct::bot),
                new Registration.Happening<>(MessageEdited.class, sources::changed),
                new Registration.Happening<>(MessageDeletedEvent.class, sources::deleted),
                new Registration.Happening<>(UserChangeEvent.class, comings),
                new Registration.Action(SlackIds.ANSWER_OPEN, buttons::open),
                new Registration.Action(SlackIds.ANSWER_SHARE, buttons::share),
                new Registration.Action(SlackIds.PEOPLE_FORM, peopleButtons::form),
                new Registration.Action(SlackIds.PEOPLE_LEAVE, peopleButtons::leave),
                new Registration.Action(SlackIds.PEOPLE_END_DEPUTY, peopleButtons::endDeputy),
                new Registration.Action(SlackIds.PEOPLE_LET_IN, peopleButtons::letIn),
                new Registration.Action(SlackIds.PEOPLE_DECLINE, peopleButtons::decline),
                new Registration.Submission(SlackIds.PEOPLE_DECLINE, peopleForms::decline),
                new Registration.Submission(SlackIds.PEOPLE_APPOINT, peopleForms::appoint),
                new Registration.Submission(SlackIds.PEOPLE_DISMISS, peopleForms::dismiss),
                new Registration.Submission(SlackIds.PEOPLE_DEPUTY, peopleForms::deputy),
                new Registration.Submission(SlackIds.PEOPLE_HANDOVER_OF, peopleForms::handoverOf),
                new Registration.Submission(SlackIds.PEOPLE_HANDOVER, peopleForms::handover),
                new Registration.Submission(SlackIds.PEOPLE_REASON, peopleForms::reason),
                new Registration.Action(SlackIds.REMIND_NUDGE, remindButtons::nudge),
                new Registration.Action(SlackIds.REMIND_OPEN_DAY, remindButtons::openDay),
                new Registration.Action(SlackIds.FORM_VALUE, remindForms::entered),
                new Registration.Submission(SlackIds.REMIND_RULE, remindForms::rule),
                new Registration.Submission(SlackIds.REMIND_CHANNEL, remindForms::channel),
                new Registration.Submission(SlackIds.REMIND_CLOSURE, remindForms::closure),
                new Registration.Submission(SlackIds.REMIND_IMPORT, remindForms::table),
                new Registration.Action(SlackIds.PROGRESS_OPEN, record::open),
                new Registration.Action(SlackIds.PROGRESS_WITHDRAW, record::withdraw),
                new Registration.Action(SlackIds.PROGRESS_CORRECT, record::correct),
                new Registration.Action(SlackIds.PROGRESS_APPROVE, record::approve),
                new Registration.Action(SlackIds.DRAFT_OPEN, record::openDraft),
                new Registration.Action(SlackIds.DRAFT_RECORD, record::record),
                new Registration.Action(SlackIds.DRAFT_JOIN, record::join),
                new Registration.Action(SlackIds.DRAFT_DROP, record::drop),
                new Registration.Action(SlackIds.REMINDER_ANSWER, reminders::answer),
                new Registration.Action(SlackIds.REMINDER_SAY, reminders::say),
                new Registration.Action(SlackIds.REMINDER_LATER, reminders::later),
                new Registration.Action(SlackIds.REMINDER_PAGE, reminders::page),
                new Registration.Action(SlackIds.REMINDER_AWAY, reminders::away),
                new Registration.Action(SlackIds.REMINDER_WHY, reminders::why),
                new Registration.Action(SlackIds.REMINDER_WISH, reminders::wish),
                new Registration.Action(SlackIds.REMINDER_SUMMARY, reminders::summary),
                new Registration.Submission(SlackIds.REMINDER_AWAY, reminderForms::away),
                new Registration.Submission(SlackIds.REMINDER_SUMMARY, reminderForms::summary),
                new Registration.Submission(SlackIds.PROGRESS_FORM, progress::submit),
                new Registration.Closing(SlackIds.PROGRESS_FORM, progress::closed),
                new Registration.Action(SlackIds.PROGRESS_HEALTH, progress::chosen),
                new Registration.Suggestion(SlackIds.PROGRESS_INITIATIVE, progress::suggest),
                new Registration.Shortcut(SlackIds.PROGRESS_RECORD, progress::fromMessage));
    }

    List<Registration> all() {
        return all;
    }

    void registerOn(App app) {
        for (Registration each : all) {
            switch (each) {
                case Registration.Command command -> app.command(command.name(), command.handler());
                case Registration.Happening<?> happening -> register(app, happening);
                case Registration.Action action ->
                    app.blockAction(SlackIds.startingWith(action.prefix()), action.handler());
                case Registration.Submission form -> app.viewSubmission(form.callbackId(), form.handler());
                case Registration.Closing form -> app.viewClosed(form.callbackId(), form.handler());
                case Registration.Suggestion menu -> app.blockSuggestion(menu.actionId(), menu.handler());
                case Registration.Shortcut shortcut -> app.messageShortcut(shortcut.callbackId(), shortcut.handler());
            }
        }
    }

    private static <E extends Event> void register(App app, Registration.Happening<E> happening) {
        app.event(happening.event(), happening.handler());
    }

    /** What nothing above answers to. Slack would show an error, or send it again, for anything but 200. */
    Response unmatched(Request<?> request) {
        if (request instanceof BlockActionRequest press
                && press.getPayload().getActions().size() == 1) return buttons.outdated(press);
        if (request instanceof SlashCommandRequest command)
            return SlackJson.ephemeral(texts.in(languages.workspace())
                    .text("edge.unknown-command", command.getPayload().getCommand(), SlackIds.COMMAND));
        log.info("Nothing answers to a request of the kind {}", request.getRequestType());
        return Response.ok();
    }
}
