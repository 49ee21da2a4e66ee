package torikumi.sandbox.api;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** {@code auth.*}, {@code users.*}: who the app is, who the people are. */
@Component
@ConditionalOnSandbox
class PeopleMethods {

    private final SandboxWorkspace workspace;
    private final Places places;
    private final SlackConnection connection;

    PeopleMethods(SandboxWorkspace workspace, Places places, SlackConnection connection) {
        this.workspace = workspace;
        this.places = places;
        this.connection = connection;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("auth.test", this::test, "users.info", this::info, "users.list", this::list);
    }

    private ObjectNode test(Call call) {
        Seed seed = workspace.seed();
        return ApiJson.object()
                .put("url", connection.apiBase().resolve("/").toString())
                .put("team", seed.team().name())
                .put("user", seed.bot().handle())
                .put("team_id", seed.team().id())
                .put("user_id", seed.bot().user())
                .put("bot_id", seed.bot().bot())
                .put("is_enterprise_install", false);
    }

    private ObjectNode info(Call call) {
        String id = call.text("user");
        boolean locale = call.flag("include_locale");
        Seed seed = workspace.seed();
        ObjectNode answer = ApiJson.object();
        answer.set(
                "user",
                id.equals(seed.bot().user())
                        ? ApiJson.bot(seed, locale)
                        : ApiJson.user(places.person(id), seed, locale));
        return answer;
    }

    private ObjectNode list(Call call) {
        boolean locale = call.flag("include_locale");
        Seed seed = workspace.seed();
        ObjectNode answer = ApiJson.object();
        ArrayNode members = answer.putArray("members");
        for (WorkspaceMember person : workspace.people()) members.add(ApiJson.user(person, seed, locale));
        members.add(ApiJson.bot(seed, locale));
        answer.putObject("response_metadata").put("next_cursor", "");
        return answer;
    }
}
