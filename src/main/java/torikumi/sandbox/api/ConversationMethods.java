package torikumi.sandbox.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.WorkspaceMember;

/** {@code conversations.*}. */
@Component
@ConditionalOnSandbox
class ConversationMethods {

    private static final Pattern TS = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private final SandboxWorkspace workspace;
    private final Places places;

    ConversationMethods(SandboxWorkspace workspace, Places places) {
        this.workspace = workspace;
        this.places = places;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "conversations.info", this::info,
                "conversations.list", this::list,
                "conversations.open", this::open,
                "conversations.members", this::members,
                "conversations.history", this::history,
                "conversations.replies", this::replies,
                "users.conversations", this::ofUser);
    }

    private ObjectNode info(Call call) {
        ObjectNode channel = json(places.conversation(call.text("channel")));
        if (call.flag("include_locale"))
            channel.put("locale", workspace.seed().team().locale());
        return with("channel", channel);
    }

    private ObjectNode list(Call call) {
        String asked = call.text("types").isEmpty() ? "public_channel" : call.text("types");
        List<String> types = List.of(asked.split("\\s*,\\s*"));
        ObjectNode answer = ApiJson.object();
        ArrayNode channels = answer.putArray("channels");
        for (Conversation one : workspace.conversations()) {
            boolean wanted = types.contains(one.direct() ? "im" : "public_channel");
            if (wanted && !(call.flag("exclude_archived") && one.archived())) channels.add(json(one));
        }
        return noMore(answer);
    }

    private ObjectNode open(Call call) {
        String users = call.text("users");
        String channel = call.text("channel");
        if (users.isEmpty() && channel.isEmpty()) throw new NotAccepted("users_list_not_supplied");
        Conversation opened = users.isEmpty()
                ? places.conversation(channel)
                : places.conversation(places.person(users).dm());
        if (!opened.direct()) throw new NotAccepted("invalid_user_combination");
        return with("channel", json(opened));
    }

    private ObjectNode members(Call call) {
        Conversation where = places.conversation(call.text("channel"));
        ObjectNode answer = ApiJson.object();
        ArrayNode members = answer.putArray("members");
        for (WorkspaceMember person : workspace.people()) if (where.has(person)) members.add(person.id());
        if (where.botIsMember()) members.add(workspace.seed().bot().user());
        return noMore(answer);
    }

    private ObjectNode ofUser(Call call) {
        String user = call.text("user").isEmpty() ? workspace.seed().bot().user() : call.text("user");
        boolean bot = user.equals(workspace.seed().bot().user());
        if (!bot) places.person(user);
        ObjectNode answer = ApiJson.object();
        ArrayNode channels = answer.putArray("channels");
        for (Conversation one : workspace.conversations())
            if (!one.direct() && (one.botIsMember() || !bot) && !(call.flag("exclude_archived") && one.archived()))
                channels.add(json(one));
        return noMore(answer);
    }

    private ObjectNode history(Call call) {
        Conversation where = readable(call);
        String oldest = call.text("oldest");
        String latest = call.text("latest");
        boolean inclusive = call.flag("inclusive");
        int limit = call.number("limit", 100);
        ObjectNode answer = ApiJson.object();
        ArrayNode messages = answer.putArray("messages");
        List<Message> newestFirst = workspace.messagesIn(where).reversed();
        boolean more = false;
        for (Message message : newestFirst) {
            if (message.ephemeral() || message.thread() != null) continue;
            if (!oldest.isEmpty() && !after(message.ts(), oldest, inclusive)) continue;
            if (!latest.isEmpty() && !after(latest, message.ts(), inclusive)) continue;
            if (messages.size() == limit) {
                more = true;
                break;
            }
            messages.add(
                    shown(ApiJson.message(message, workspace.seed(), workspace.replies(where, message.ts())), call));
        }
        return answer.put("has_more", more);
    }

    private static boolean after(String ts, String bound, boolean inclusive) {
        if (!TS.matcher(ts).matches() || !TS.matcher(bound).matches()) throw new NotAccepted("invalid_arguments");
        int order = new BigDecimal(ts).compareTo(new BigDecimal(bound));
        return order > 0 || inclusive && order == 0;
    }

    private ObjectNode replies(Call call) {
        Conversation where = readable(call);
        Message parent = workspace
                .message(where, call.text("ts"))
                .filter(message -> !message.ephemeral())
                .orElseThrow(() -> new NotAccepted("thread_not_found"));
        List<Message> replies = workspace.replies(where, parent.ts());
        ObjectNode answer = ApiJson.object();
        ArrayNode messages = answer.putArray("messages");
        messages.add(shown(ApiJson.message(parent, workspace.seed(), replies), call));
        for (Message reply : replies)
            if (!reply.ephemeral()) messages.add(shown(ApiJson.message(reply, workspace.seed()), call));
        return answer.put("has_more", false);
    }

    // Slack: metadata is given only to who asks for it.
    private static ObjectNode shown(ObjectNode message, Call call) {
        if (!call.flag("include_all_metadata")) message.remove("metadata");
        return message;
    }

    private Conversation readable(Call call) {
        Conversation where = places.conversation(call.text("channel"));
        if (!where.botIsMember()) throw new NotAccepted("not_in_channel");
        return where;
    }

    private ObjectNode json(Conversation conversation) {
        int bot = conversation.botIsMember() ? 1 : 0;
        return ApiJson.conversation(
                conversation, workspace.seed(), workspace.people().size() + bot);
    }

    private static ObjectNode with(String name, ObjectNode value) {
        ObjectNode answer = ApiJson.object();
        answer.set(name, value);
        return answer;
    }

    private static ObjectNode noMore(ObjectNode answer) {
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }
}
