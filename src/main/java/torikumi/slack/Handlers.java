package torikumi.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.Event;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import torikumi.slack.card.SlackIds;
import torikumi.slack.edge.FormGate;
import torikumi.slack.edge.Handling;
import torikumi.slack.edge.PersonGate;
import torikumi.slack.edge.Registration;

/** All that is answered, as each capability lists it, behind the gates that every request passes. */
@Component
class Handlers {

    private final List<Registration> all;
    private final PersonGate gate;
    private final FormGate forms;

    Handlers(List<Handling> capabilities, PersonGate gate, FormGate forms) {
        this.all =
                capabilities.stream().flatMap(each -> each.handlers().stream()).toList();
        this.gate = gate;
        this.forms = forms;
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

    private Response through(Registration each, Request<?> request, PersonGate.Behind behind)
            throws IOException, SlackApiException {
        return gate.pass(each.needs(), request, () -> forms.pass(request, behind));
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
}
