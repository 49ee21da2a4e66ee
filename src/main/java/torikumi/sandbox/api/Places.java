package torikumi.sandbox.api;

import java.util.Optional;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** Finds what a call names, or refuses as Slack does. */
@Component
@ConditionalOnSandbox
class Places {

    private final SandboxWorkspace workspace;

    Places(SandboxWorkspace workspace) {
        this.workspace = workspace;
    }

    Conversation conversation(String id) {
        return workspace.conversation(id).orElseThrow(() -> new NotAccepted("channel_not_found"));
    }

    /** Where to post: a conversation's id, a channel's name, or a person's id, which means the direct conversation. */
    Conversation postable(String channel) {
        Conversation found = workspace
                .person(channel)
                .map(person -> conversation(person.dm()))
                .or(() -> named(channel))
                .orElseGet(() -> conversation(channel));
        if (found.archived()) throw new NotAccepted("is_archived");
        if (!found.botIsMember()) throw new NotAccepted("not_in_channel");
        return found;
    }

    private Optional<Conversation> named(String name) {
        return workspace.conversations().stream()
                .filter(one -> !one.direct() && one.name().equals(name.startsWith("#") ? name.substring(1) : name))
                .findFirst();
    }

    WorkspaceMember person(String id) {
        return workspace.person(id).orElseThrow(() -> new NotAccepted("user_not_found"));
    }

    /** A message everybody there can see. */
    Message message(Conversation conversation, String ts) {
        return workspace
                .message(conversation, ts)
                .filter(message -> !message.ephemeral())
                .orElseThrow(() -> new NotAccepted("message_not_found"));
    }
}
