package torikumi.sandbox.outgoing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.Say;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.modal.FieldChecks;
import torikumi.sandbox.modal.Modals;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.modal.Trigger;
import torikumi.sandbox.workspace.SandboxWords;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Sends {@code view_submission} and {@code view_closed}, and does what the acknowledgement asks for. */
@Component
@ConditionalOnSandbox
public class Submissions {

    private final SandboxWorkspace workspace;
    private final Payloads payloads;
    private final OpenResponseUrls responseUrls;
    private final Modals modals;

    Submissions(SandboxWorkspace workspace, Payloads payloads, OpenResponseUrls responseUrls, Modals modals) {
        this.workspace = workspace;
        this.payloads = payloads;
        this.responseUrls = responseUrls;
        this.modals = modals;
    }

    /** Whatever goes wrong is said in the view, which keeps what was entered. */
    public void submit(WorkspaceMember person, OpenView view) {
        Say say = SandboxWords.of(person);
        Map<String, String> faults = FieldChecks.faults(view, say);
        if (!faults.isEmpty()) {
            modals.say(view.id(), faults, "");
            return;
        }
        ObjectNode payload = payloads.triggering("view_submission", person, view.where());
        payload.set("view", view.withState());
        payload.set("response_urls", responseUrls(person, view));
        Acknowledgement answer = payloads.send(payload);
        if (!(answer instanceof Acknowledgement.Answered answered) || !answered.ok()) {
            modals.say(view.id(), Map.of(), say.text("view.failed"));
            return;
        }
        try {
            follow(person, view, ViewAnswer.of(answered.body(), view));
        } catch (NotAccepted refused) {
            Complaints.log(refused, "view_submission");
            modals.say(view.id(), Map.of(), say.text("view.refused", refused.error(), listed(refused)));
        }
    }

    private void follow(WorkspaceMember person, OpenView view, ViewAnswer answer) {
        switch (answer) {
            case ViewAnswer.Close close -> modals.close(view.id());
            case ViewAnswer.Clear clear -> modals.clear(person);
            case ViewAnswer.Errors errors -> modals.say(view.id(), errors.byBlock(), "");
            case ViewAnswer.Update update -> modals.update(view, update.view());
            case ViewAnswer.Push push -> {
                modals.say(view.id(), Map.of(), "");
                modals.push(new Trigger(person, view.where()), push.view());
            }
        }
    }

    /** Closes a view; the app hears of it if it asked to, by {@code notify_on_close}. */
    public void close(WorkspaceMember person, OpenView view, boolean all) {
        boolean clears = all || view.is("clear_on_close");
        List<OpenView> gone = clears ? modals.stack(person).reversed() : List.of(view);
        if (clears) modals.clear(person);
        else modals.close(view.id());
        for (OpenView one : gone) {
            if (!one.is("notify_on_close")) continue;
            ObjectNode payload = payloads.of("view_closed", person);
            payload.set("view", one.withState());
            payload.put("is_cleared", clears);
            payloads.send(payload);
        }
    }

    // Slack: one for each conversation chosen in a field that asks for it.
    private ArrayNode responseUrls(WorkspaceMember person, OpenView view) {
        ArrayNode urls = JsonMapper.shared().createArrayNode();
        for (JsonNode block : view.blocks()) {
            JsonNode element = block.path("element");
            if (!element.path("response_url_enabled").asBoolean(false)) continue;
            String id = block.path("block_id").stringValue("");
            String action = Elements.action(element);
            String chosen = view.values()
                    .path(id)
                    .path(action)
                    .path(Elements.field(Elements.type(element)))
                    .stringValue("");
            workspace.conversation(chosen).ifPresent(where -> {
                ObjectNode url = urls.addObject();
                url.put("block_id", id);
                url.put("action_id", action);
                url.put("channel_id", chosen);
                url.put(
                        "response_url",
                        responseUrls
                                .open("app", new RequestSource(where, person, null))
                                .toString());
            });
        }
        return urls;
    }

    private static String listed(NotAccepted refused) {
        return refused.faults().stream().map(Fault::message).collect(Collectors.joining("\n"));
    }
}
