package torikumi.sandbox.outgoing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** What people may do to what they said themselves: edit it, delete it. The app hears of both. */
@Component
@ConditionalOnSandbox
public class OwnMessages {

    private final SandboxWorkspace workspace;
    private final EventDelivery events;

    OwnMessages(SandboxWorkspace workspace, EventDelivery events) {
        this.workspace = workspace;
        this.events = events;
    }

    /** The message, if it is this person's to change. */
    public Optional<Message> find(WorkspaceMember person, Conversation where, String ts) {
        return workspace.message(where, ts).filter(message -> message.author().equals(person.id()) && !message.gone());
    }

    /** @return whether it was taken; blank and overlong words are not */
    public boolean edit(Conversation where, Message message, String typed) {
        String words = typed.replace("\r\n", "\n").strip();
        if (words.isEmpty() || words.length() > Typing.LONGEST) return false;
        String text = TypedText.kept(words, workspace);
        // Slack: an edit that changes nothing is none.
        if (text.equals(message.text())) return true;
        workspace
                .edit(where, message.ts(), text, message.blocks(), message.metadata())
                .ifPresent(now -> events.changed(message, now));
        return true;
    }

    public void delete(Conversation where, Message message) {
        events.removed(message, workspace.remove(where, message.ts()));
    }
}
