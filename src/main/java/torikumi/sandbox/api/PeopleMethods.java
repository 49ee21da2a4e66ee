package torikumi.sandbox.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.platform.SlackConnection;
import torikumi.sandbox.blocks.BlockValidation;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.MessageBody;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.HomeView;
import torikumi.sandbox.workspace.Person;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.SlackJson;

/** {@code auth.*}, {@code users.*}, {@code views.*}: who the app is, who the people are, what they see of it. */
@Component
@ConditionalOnSandbox
class PeopleMethods {

    private static final int VIEW_BYTES = 250_000;

    private final SandboxWorkspace workspace;
    private final Places places;
    private final SlackConnection connection;

    PeopleMethods(SandboxWorkspace workspace, Places places, SlackConnection connection) {
        this.workspace = workspace;
        this.places = places;
        this.connection = connection;
    }

    Map<String, ApiMethod> methods() {
        return Map.of("auth.test", this::test, "users.info", this::info, "views.publish", this::publish);
    }

    private ObjectNode test(Call call) {
        Seed seed = workspace.seed();
        return SlackJson.object()
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
        ObjectNode answer = SlackJson.object();
        answer.set(
                "user",
                id.equals(seed.bot().user())
                        ? SlackJson.bot(seed, locale)
                        : SlackJson.user(places.person(id), seed, locale));
        return answer;
    }

    private ObjectNode publish(Call call) {
        Person person = places.person(call.text("user_id"));
        JsonNode given = call.json("view", "invalid_arguments");
        if (given.toString().getBytes(StandardCharsets.UTF_8).length > VIEW_BYTES)
            throw new NotAccepted("view_too_large");
        List<Fault> faults = BlockValidation.view(given);
        if (faults.isEmpty() && !given.path("type").stringValue("").equals("home"))
            faults = List.of(new Fault("must be a home tab view", "/view/type"));
        if (!faults.isEmpty()) throw new NotAccepted("invalid_arguments", faults);
        String hash = call.text("hash");
        String known = workspace.home(person).map(HomeView::hash).orElse("");
        if (!hash.isEmpty() && !hash.equals(known)) throw new NotAccepted("hash_conflict");
        ObjectNode view = view(person, (ObjectNode) given);
        workspace.publish(person, view, view.path("hash").stringValue());
        ObjectNode answer = SlackJson.object();
        answer.set("view", view);
        return answer;
    }

    private ObjectNode view(Person person, ObjectNode given) {
        Seed seed = workspace.seed();
        String id = "V0" + person.id().substring(2);
        ObjectNode view = SlackJson.object();
        view.put("id", id);
        view.put("team_id", seed.team().id());
        view.put("type", "home");
        view.set("blocks", MessageBody.withIds((ArrayNode) given.path("blocks")));
        view.put("private_metadata", given.path("private_metadata").stringValue(""));
        view.put("callback_id", given.path("callback_id").stringValue(""));
        view.put("external_id", given.path("external_id").stringValue(""));
        view.putObject("state").putObject("values");
        view.put("hash", "%d.%s".formatted(workspace.state() + 1, person.id().substring(2)));
        view.putNull("title");
        view.put("clear_on_close", false);
        view.put("notify_on_close", false);
        view.putNull("close");
        view.putNull("submit");
        view.putNull("previous_view_id");
        view.put("root_view_id", id);
        view.put("app_id", seed.bot().app());
        view.put("bot_id", seed.bot().bot());
        return view;
    }
}
