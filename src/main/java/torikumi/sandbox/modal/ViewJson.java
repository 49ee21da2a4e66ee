package torikumi.sandbox.modal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.sandbox.blocks.BlockValidation;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.blocks.Fault;
import torikumi.sandbox.blocks.MessageBody;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.Seed;

/** A view as an app gives it, judged, and as Slack then shows it to the app. */
public final class ViewJson {

    private static final int BYTES = 250_000;

    private ViewJson() {}

    /**
     * @param type {@code modal} or {@code home}
     * @throws NotAccepted with {@code view_too_large} or {@code invalid_arguments} and the faults
     */
    public static ObjectNode judged(JsonNode given, String type) {
        if (given.toString().getBytes(StandardCharsets.UTF_8).length > BYTES) throw new NotAccepted("view_too_large");
        List<Fault> faults = BlockValidation.view(given);
        if (faults.isEmpty() && !Elements.type(given).equals(type))
            faults = List.of(new Fault("must be a view of type " + type, "/view/type"));
        if (!faults.isEmpty()) throw new NotAccepted("invalid_arguments", faults);
        return (ObjectNode) given;
    }

    /**
     * The view with everything Slack adds to it.
     *
     * @param given as {@link #judged} let it through
     * @param previous the id of the view below it
     */
    public static ObjectNode shown(
            ObjectNode given, String id, String hash, String root, @Nullable String previous, Seed seed) {
        ObjectNode view = JsonMapper.shared().createObjectNode();
        view.put("id", id);
        view.put("team_id", seed.team().id());
        view.set("type", given.path("type"));
        view.set("blocks", MessageBody.withIds((ArrayNode) given.path("blocks")));
        for (String field : List.of("private_metadata", "callback_id", "external_id"))
            view.put(field, given.path(field).stringValue(""));
        view.putObject("state").putObject("values");
        view.put("hash", hash);
        for (String field : List.of("title", "close", "submit"))
            view.set(field, given.has(field) ? given.path(field) : null);
        for (String field : List.of("clear_on_close", "notify_on_close", "submit_disabled"))
            view.put(field, given.path(field).asBoolean(false));
        view.put("previous_view_id", previous);
        view.put("root_view_id", root);
        view.put("app_id", seed.bot().app());
        view.put("app_installed_team_id", seed.team().id());
        view.put("bot_id", seed.bot().bot());
        return view;
    }
}
