package torikumi.sandbox.outgoing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWords;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** What Slack itself tells a person, and only that person. */
@Component
@ConditionalOnSandbox
class Slackbot {

    private final SandboxWorkspace workspace;

    Slackbot(SandboxWorkspace workspace) {
        this.workspace = workspace;
    }

    void tell(WorkspaceMember person, Conversation where, @Nullable String thread, String key, Object... arguments) {
        String text = SandboxWords.of(person).text(key, arguments);
        workspace.post(
                where, NewMessage.of(Message.SLACKBOT, text).inThread(thread).onlyFor(person.id()));
    }
}
