package torikumi.sandbox.outgoing;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.MessageBody;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;

/** Shows what the app says in an acknowledgement or at a response_url: for one person unless it asks for the channel. */
@Component
@ConditionalOnSandbox
class ShownAnswers {

    private final SandboxWorkspace workspace;
    private final EventDelivery events;

    ShownAnswers(SandboxWorkspace workspace, EventDelivery events) {
        this.workspace = workspace;
        this.events = events;
    }

    /** @throws NotAccepted if Slack would not show it; then nothing has changed */
    void show(JsonNode body, RequestSource source) {
        String original = source.original();
        if (original != null && body.path("delete_original").asBoolean(false)) {
            workspace
                    .message(source.conversation(), original)
                    .ifPresent(message -> events.removed(message, workspace.remove(source.conversation(), original)));
            return;
        }
        MessageBody message = MessageBody.of(body.path("text"), body.path("blocks"), MessageBody.POST_LENGTH);
        if (original != null && body.path("replace_original").asBoolean(false)) {
            workspace.message(source.conversation(), original).ifPresent(before -> workspace
                    .edit(source.conversation(), original, message.text(), message.blocksOrNone(), metadata(body))
                    .ifPresent(now -> events.changed(before, now)));
            return;
        }
        boolean inChannel = body.path("response_type").stringValue("").equals("in_channel");
        Message posted = workspace.post(
                source.conversation(),
                NewMessage.of(workspace.seed().bot().user(), message.text())
                        .with(message.blocksOrNone())
                        .inThread(thread(body, source))
                        .onlyFor(inChannel ? null : source.person().id())
                        .about(metadata(body)));
        events.posted(posted);
    }

    private @Nullable String thread(JsonNode body, RequestSource source) {
        String thread = body.path("thread_ts").stringValue("");
        if (thread.isEmpty()) return null;
        if (workspace.message(source.conversation(), thread).isEmpty())
            throw new NotAccepted("cannot_reply_to_message");
        return thread;
    }

    private static @Nullable JsonNode metadata(JsonNode body) {
        return body.hasNonNull("metadata") ? body.path("metadata") : null;
    }
}
