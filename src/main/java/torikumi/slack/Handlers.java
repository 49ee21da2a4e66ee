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
import com.slack.api.methods.SlackApiException;
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
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torikumi.platform.Texts;
import torikumi.slack.card.SlackIds;
import torikumi.slack.card.SlackJson;
import torikumi.slack.edge.AnswerButtons;
import torikumi.slack.edge.FormGate;
import torikumi.slack.edge.MessageEdited;
import torikumi.slack.edge.PersonGate;
import torikumi.slack.identity.Needs;
import torikumi.slack.identity.People;
import torikumi.slack.people.PeopleButtons;
import torikumi.slack.people.PeopleForms;
import torikumi.slack.record.ProgressFormHandler;
import torikumi.slack.record.RecordButtons;
import torikumi.slack.record.RecordShortcut;
import torikumi.slack.remind.RemindButtons;
import torikumi.slack.remind.RemindForms;
import torikumi.slack.remind.ReminderButtons;
import torikumi.slack.remind.ReminderForms;

/** The one list of what is answered, and to whom. The manifest asks Slack to send exactly this. */
@Component
class Handlers {

    private static final Logger log = LoggerFactory.getLogger(Handlers.class);

    sealed interface Registration {

        /** What somebody must be allowed for the handler to be called; they are refused before. */
        Needs needs();

        record Command(String name, Needs needs, SlashCommandHandler handler) implements Registration {}

        /** @param whoever what is done with it where its author may not do what it needs; null for nothing */
        record Happening<E extends Event>(
                Class<E> event,
                Needs needs,
                BoltEventHandler<E> handler,
                @Nullable BoltEventHandler<E> whoever) implements Registration {

            Happening(Class<E> event, Needs needs, BoltEventHandler<E> handler) {
                this(event, needs, handler, null);
            }
        }

        /** @param prefix what the action's id starts with */
        record Action(String prefix, Needs needs, BlockActionHandler handler) implements Registration {}

        /** @param callbackId of the form */
        record Submission(String callbackId, Needs needs, ViewSubmissionHandler handler) implements Registration {}

        /** @param callbackId of the form, which tells when it is closed */
        record Closing(String callbackId, Needs needs, ViewClosedHandler handler) implements Registration {}

        /** @param actionId of the menu that is filled as one types */
        record Suggestion(String actionId, Needs needs, BlockSuggestionHandler handler) implements Registration {}

        record Shortcut(String callbackId, Needs needs, MessageShortcutHandler handler) implements Registration {}
    }

    private final List<Registration> all;
    private final AnswerButtons buttons;
    private final Texts texts;
    private final People languages;
    private final PersonGate gate;
    private final FormGate forms;

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
            RecordShortcut shortcut,
            ReminderButtons reminders,
            ReminderForms reminderForms,
            Texts texts,
            People languages,
            PersonGate gate,
            FormGate forms) {
        this.buttons = buttons;
        this.texts = texts;
        this.languages = languages;
        this.gate = gate;
        this.forms = forms;
        this.all = List.of(
                new Registration.Command(SlackIds.COMMAND, Needs.READ, command),
                new Registration.Command(SlackIds.SHINCHOKU, Needs.READ, command),
                new Registration.Happening<>(AppMentionEvent.class, Needs.READ, mention),
                new Registration.Happening<>(AppHomeOpenedEvent.class, Needs.READ, home),
                new Registration.Happening<>(MessageEvent.class, Needs.READ, direct::plain),
                new Registration.Happening<>(MessageFileShareEvent.class, Needs.READ, direct::withFile),
                new Registration.Happening<>(MessageThreadBroadcastEvent.class, Needs.READ, direct::alsoToChannel),
                new Registration.Happening<>(MessageMeEvent.class, Needs.READ, direct::me),
                new Registration.Happening<>(MessageBotEvent.class, Needs.NOTHING, direct::bot),
                new Registration.Happening<>(MessageEdited.class, Needs.WRITE, sources::changed, sources::marked),
                new Registration.Happening<>(MessageDeletedEvent.class, Needs.NOTHING, sources::deleted),
                new Registration.Happening<>(UserChangeEvent.class, Needs.NOTHING, comings),
                new Registration.Action(SlackIds.ANSWER_OPEN, Needs.READ, buttons::open),
                new Registration.Action(SlackIds.ANSWER_SHARE, Needs.READ, buttons::share),
                new Registration.Action(SlackIds.PEOPLE_FORM, Needs.WRITE, peopleButtons::form),
                new Registration.Action(SlackIds.PEOPLE_LEAVE, Needs.WRITE, peopleButtons::leave),
                new Registration.Action(SlackIds.PEOPLE_END_DEPUTY, Needs.WRITE, peopleButtons::endDeputy),
                new Registration.Action(SlackIds.PEOPLE_LET_IN, Needs.WRITE, peopleButtons::letIn),
                new Registration.Action(SlackIds.PEOPLE_DECLINE, Needs.WRITE, peopleButtons::decline),
                new Registration.Submission(SlackIds.PEOPLE_DECLINE, Needs.WRITE, peopleForms::decline),
                new Registration.Submission(SlackIds.PEOPLE_APPOINT, Needs.WRITE, peopleForms::appoint),
                new Registration.Submission(SlackIds.PEOPLE_DISMISS, Needs.WRITE, peopleForms::dismiss),
                new Registration.Submission(SlackIds.PEOPLE_DEPUTY, Needs.WRITE, peopleForms::deputy),
                new Registration.Submission(SlackIds.PEOPLE_HANDOVER_OF, Needs.WRITE, peopleForms::handoverOf),
                new Registration.Submission(SlackIds.PEOPLE_HANDOVER, Needs.WRITE, peopleForms::handover),
                new Registration.Submission(SlackIds.PEOPLE_REASON, Needs.WRITE, peopleForms::reason),
                new Registration.Action(SlackIds.REMIND_NUDGE, Needs.WRITE, remindButtons::nudge),
                new Registration.Action(SlackIds.REMIND_OPEN_DAY, Needs.WRITE, remindButtons::openDay),
                new Registration.Action(SlackIds.FORM_VALUE, Needs.WRITE, remindForms::entered),
                new Registration.Submission(SlackIds.REMIND_RULE, Needs.WRITE, remindForms::rule),
                new Registration.Submission(SlackIds.REMIND_CHANNEL, Needs.WRITE, remindForms::channel),
                new Registration.Submission(SlackIds.REMIND_CLOSURE, Needs.WRITE, remindForms::closure),
                new Registration.Submission(SlackIds.REMIND_IMPORT, Needs.WRITE, remindForms::table),
                new Registration.Action(SlackIds.PROGRESS_OPEN, Needs.WRITE, record::open),
                new Registration.Action(SlackIds.PROGRESS_WITHDRAW, Needs.WRITE, record::withdraw),
                new Registration.Action(SlackIds.PROGRESS_CORRECT, Needs.WRITE, record::correct),
                new Registration.Action(SlackIds.PROGRESS_APPROVE, Needs.WRITE, record::approve),
                new Registration.Action(SlackIds.DRAFT_OPEN, Needs.WRITE, record::openDraft),
                new Registration.Action(SlackIds.DRAFT_RECORD, Needs.WRITE, record::record),
                new Registration.Action(SlackIds.DRAFT_JOIN, Needs.WRITE, record::join),
                new Registration.Action(SlackIds.DRAFT_DROP, Needs.WRITE, record::drop),
                new Registration.Action(SlackIds.REMINDER_ANSWER, Needs.WRITE, reminders::answer),
                new Registration.Action(SlackIds.REMINDER_SAY, Needs.WRITE, reminders::say),
                new Registration.Action(SlackIds.REMINDER_LATER, Needs.WRITE, reminders::later),
                new Registration.Action(SlackIds.REMINDER_PAGE, Needs.READ, reminders::page),
                new Registration.Action(SlackIds.REMINDER_AWAY, Needs.WRITE, reminders::away),
                new Registration.Action(SlackIds.REMINDER_WHY, Needs.READ, reminders::why),
                new Registration.Action(SlackIds.REMINDER_WISH, Needs.FOLLOW, reminders::wish),
                new Registration.Action(SlackIds.REMINDER_SUMMARY, Needs.WRITE, reminders::summary),
                new Registration.Submission(SlackIds.REMINDER_AWAY, Needs.WRITE, reminderForms::away),
                new Registration.Submission(SlackIds.REMINDER_SUMMARY, Needs.WRITE, reminderForms::summary),
                new Registration.Submission(SlackIds.PROGRESS_FORM, Needs.WRITE, progress::submit),
                new Registration.Closing(SlackIds.PROGRESS_FORM, Needs.WRITE, progress::closed),
                new Registration.Action(SlackIds.PROGRESS_HEALTH, Needs.WRITE, progress::chosen),
                new Registration.Suggestion(SlackIds.PROGRESS_INITIATIVE, Needs.WRITE, progress::suggest),
                new Registration.Shortcut(SlackIds.PROGRESS_RECORD, Needs.WRITE, shortcut::fromMessage));
    }

    List<Registration> all() {
        return all;
    }

    void registerOn(App app) {
        for (Registration each : all) {
            switch (each) {
                case Registration.Command(var name, var n, var handler) ->
                    app.command(
                            name, (request, context) -> through(each, request, () -> handler.apply(request, context)));
                case Registration.Happening<?> happening -> register(app, happening);
                case Registration.Action(var prefix, var n, var handler) ->
                    app.blockAction(
                            SlackIds.startingWith(prefix),
                            (request, context) -> through(each, request, () -> handler.apply(request, context)));
                case Registration.Submission(var form, var n, var handler) ->
                    app.viewSubmission(
                            form, (request, context) -> through(each, request, () -> handler.apply(request, context)));
                case Registration.Closing(var form, var n, var handler) ->
                    app.viewClosed(
                            form, (request, context) -> through(each, request, () -> handler.apply(request, context)));
                case Registration.Suggestion(var menu, var n, var handler) ->
                    app.blockSuggestion(
                            menu, (request, context) -> through(each, request, () -> handler.apply(request, context)));
                case Registration.Shortcut(var shortcut, var n, var handler) ->
                    app.messageShortcut(
                            shortcut,
                            (request, context) -> through(each, request, () -> handler.apply(request, context)));
            }
        }
    }

    private Response through(Registration each, Request<?> request, PersonGate.Handling handling)
            throws IOException, SlackApiException {
        return gate.pass(each.needs(), request, () -> forms.pass(request, handling));
    }

    private <E extends Event> void register(App app, Registration.Happening<E> happening) {
        var whoever = happening.whoever();
        app.event(
                happening.event(),
                (payload, context) -> gate.pass(
                        happening.needs(),
                        payload.getEvent(),
                        context,
                        () -> happening.handler().apply(payload, context),
                        whoever == null ? null : () -> whoever.apply(payload, context)));
    }

    /** What nothing above answers to. Slack would show an error, or send it again, for anything but 200. */
    Response unmatched(Request<?> request) {
        if (request instanceof BlockActionRequest press
                && press.getPayload().getActions().size() == 1) return outdated(press);
        if (request instanceof SlashCommandRequest command)
            return SlackJson.ephemeral(texts.in(languages.workspace())
                    .text("edge.unknown-command", command.getPayload().getCommand(), SlackIds.COMMAND));
        log.info("Nothing answers to a request of the kind {}", request.getRequestType());
        return Response.ok();
    }

    private Response outdated(BlockActionRequest press) {
        try {
            return gate.pass(Needs.READ, press, () -> buttons.outdated(press));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
