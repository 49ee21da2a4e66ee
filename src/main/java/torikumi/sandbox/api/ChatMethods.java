package torikumi.sandbox.api;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.blocks.MessageBody;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.outgoing.EventDelivery;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.NewMessage;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** {@code chat.*}. */
@Component
@ConditionalOnSandbox
class ChatMethods {

    private final SandboxWorkspace workspace;
    private final Places places;
    private final EventDelivery events;
    private final SlackConnection connection;

    ChatMethods(SandboxWorkspace workspace, Places places, EventDelivery events, SlackConnection connection) {
        this.workspace = workspace;
        this.places = places;
        this.events = events;
        this.connection = connection;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "chat.postMessage", this::post,
                "chat.postEphemeral", this::postEphemeral,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.getPermalink", this::permalink);
    }

    private ObjectNode post(Call call) {
        Conversation where = places.postable(call.text("channel"));
        NewMessage draft = draft(call, where);
        Message posted = workspace.post(where, draft.about(metadata(call)));
        events.posted(posted);
        return shown(posted);
    }

    private ObjectNode postEphemeral(Call call) {
        Conversation where = places.postable(call.text("channel"));
        WorkspaceMember person = places.person(call.text("user"));
        if (!where.has(person)) throw new NotAccepted("user_not_in_channel");
        Message posted = workspace.post(where, draft(call, where).onlyFor(person.id()));
        return ApiJson.object().put("message_ts", posted.ts());
    }

    private NewMessage draft(Call call, Conversation where) {
        MessageBody body = MessageBody.of(call.raw("text"), call.raw("blocks"), MessageBody.POST_LENGTH);
        return NewMessage.of(workspace.seed().bot().user(), body.text())
                .with(body.blocksOrNone())
                .inThread(thread(call, where));
    }

    private @Nullable String thread(Call call, Conversation where) {
        String ts = call.text("thread_ts");
        if (ts.isEmpty()) return null;
        Message parent = workspace
                .message(where, ts)
                .filter(message -> !message.ephemeral())
                .orElseThrow(() -> new NotAccepted("cannot_reply_to_message"));
        return parent.thread() == null ? ts : parent.thread();
    }

    private static @Nullable JsonNode metadata(Call call) {
        JsonNode metadata = call.json("metadata", "invalid_metadata_format");
        if (metadata.isMissingNode() || metadata.isNull()) return null;
        if (!metadata.path("event_type").isString()
                || !metadata.path("event_payload").isObject()) throw new NotAccepted("invalid_metadata_format");
        return metadata;
    }

    private ObjectNode update(Call call) {
        Conversation where = places.conversation(call.text("channel"));
        Message message = places.message(where, call.text("ts"));
        if (!own(message)) throw new NotAccepted("cant_update_message");
        // Slack: blocks that are not mentioned stay; an empty array removes them.
        boolean keeps = call.raw("blocks").isMissingNode();
        JsonNode blocks = keeps && !message.blocks().isEmpty() ? message.blocks() : call.raw("blocks");
        MessageBody body = MessageBody.of(call.raw("text"), blocks, MessageBody.UPDATE_LENGTH);
        JsonNode metadata = metadata(call);
        Message edited = workspace
                .edit(
                        where,
                        message.ts(),
                        body.text(),
                        body.blocksOrNone(),
                        metadata == null ? message.metadata() : metadata)
                .orElseThrow(() -> new NotAccepted("message_not_found"));
        events.changed(message, edited);
        return shown(edited).put("text", edited.text());
    }

    private ObjectNode delete(Call call) {
        Conversation where = places.conversation(call.text("channel"));
        Message message = places.message(where, call.text("ts"));
        if (!own(message)) throw new NotAccepted("cant_delete_message");
        events.removed(message, workspace.remove(where, message.ts()));
        return ApiJson.object().put("channel", where.id()).put("ts", message.ts());
    }

    private ObjectNode permalink(Call call) {
        Conversation where = places.conversation(call.text("channel"));
        Message message = places.message(where, call.text("message_ts"));
        String path = "/archives/%s/p%s".formatted(where.id(), message.ts().replace(".", ""));
        return ApiJson.object()
                .put("channel", where.id())
                .put("permalink", connection.apiBase().resolve(path).toString());
    }

    private boolean own(Message message) {
        return message.author().equals(workspace.seed().bot().user());
    }

    private ObjectNode shown(Message message) {
        ObjectNode answer = ApiJson.object();
        answer.put("channel", message.conversation());
        answer.put("ts", message.ts());
        answer.set("message", ApiJson.message(message, workspace.seed()));
        return answer;
    }
}
