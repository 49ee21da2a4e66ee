package torikumi.sandbox.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.modal.OpenView;
import torikumi.sandbox.modal.Triggers;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Message;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** What interaction payloads have in common, and the sending of them. */
@Component
@ConditionalOnSandbox
class Payloads {

    private final Seed seed;
    private final BotConnection bot;
    private final Triggers triggers;
    private final Clock clock;

    Payloads(SandboxWorkspace workspace, BotConnection bot, Triggers triggers, Clock clock) {
        this.seed = workspace.seed();
        this.bot = bot;
        this.triggers = triggers;
        this.clock = clock;
    }

    ObjectNode of(String type, WorkspaceMember person) {
        ObjectNode payload = ApiJson.object();
        payload.put("type", type);
        ObjectNode user = payload.putObject("user");
        user.put("id", person.id());
        user.put("username", person.handle());
        user.put("name", person.handle());
        user.put("team_id", seed.team().id());
        payload.put("api_app_id", seed.bot().app());
        payload.put("token", BotConnection.VERIFICATION_TOKEN);
        ObjectNode team = payload.putObject("team");
        team.put("id", seed.team().id());
        team.put("domain", seed.team().domain());
        payload.putNull("enterprise");
        payload.put("is_enterprise_install", false);
        return payload;
    }

    /** As {@link #of}, with a trigger that may open a dialog. */
    ObjectNode triggering(String type, WorkspaceMember person, @Nullable Conversation where) {
        return of(type, person).put("trigger_id", triggers.issue(person, where));
    }

    static void channel(ObjectNode payload, Conversation where) {
        ObjectNode channel = payload.putObject("channel");
        channel.put("id", where.id());
        channel.put("name", CommandDelivery.channelName(where));
    }

    static void container(ObjectNode payload, OpenView view) {
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", view.withState());
    }

    ObjectNode message(Message message) {
        return ApiJson.message(message, seed);
    }

    /**
     * One entry of {@code actions}.
     *
     * @param value what the element is set to, as {@code state.values} has it; without fields for a button
     */
    ObjectNode action(JsonNode element, String block, JsonNode value) {
        ObjectNode action = ApiJson.object();
        action.put("action_id", Elements.action(element));
        action.put("block_id", block);
        for (String field : List.of("text", "value", "style", "url", "placeholder", "type"))
            if (element.has(field)) action.set(field, element.path(field));
        if (value instanceof ObjectNode fields) action.setAll(fields);
        return action.put("action_ts", now());
    }

    String now() {
        Instant now = clock.instant();
        return "%d.%06d".formatted(now.getEpochSecond(), now.getNano() / 1000);
    }

    Acknowledgement send(ObjectNode payload) {
        return bot.form(Map.of("payload", payload.toString()));
    }
}
