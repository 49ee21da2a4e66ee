package torikumi.sandbox.outgoing;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Sends {@code message_action}: an entry of the app's in the menu of a message was chosen. */
@Component
@ConditionalOnSandbox
public class Shortcuts {

    private final SandboxWorkspace workspace;
    private final Payloads payloads;
    private final OpenResponseUrls responseUrls;
    private final Slackbot slackbot;

    Shortcuts(SandboxWorkspace workspace, Payloads payloads, OpenResponseUrls responseUrls, Slackbot slackbot) {
        this.workspace = workspace;
        this.payloads = payloads;
        this.responseUrls = responseUrls;
        this.slackbot = slackbot;
    }

    /**
     * If the app does not take it, the person has been told.
     *
     * @throws IllegalArgumentException if no such shortcut is registered
     */
    public void use(WorkspaceMember person, Conversation where, Message message, String callback) {
        Seed.Shortcut shortcut = workspace.seed().shortcuts().stream()
                .filter(one -> one.callback().equals(callback))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no shortcut " + callback));
        ObjectNode payload = payloads.triggering("message_action", person, where);
        payload.put("action_ts", payloads.now());
        payload.put("callback_id", callback);
        payload.put(
                "response_url",
                responseUrls.open("app", new RequestSource(where, person, null)).toString());
        payload.put("message_ts", message.ts());
        payload.set("message", payloads.message(message));
        Payloads.channel(payload, where);
        Acknowledgement answer = payloads.send(payload);
        if (!answer.error().isEmpty())
            slackbot.tell(person, where, message.thread(), "shortcut.failed", shortcut.name(), answer.error());
        else if (answer instanceof Acknowledgement.Answered answered) Complaints.unread(answered, callback);
    }
}
