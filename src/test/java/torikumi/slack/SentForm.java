package torikumi.slack;

import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import torikumi.platform.CurrentWorkspace;
import torikumi.platform.Workspace;
import torikumi.slack.delivery.FormSeals;

/** A form as Slack gives it back: with what it was filled in with, and what somebody has entered. */
final class SentForm {

    private static final AtomicInteger VIEWS = new AtomicInteger();

    private SentForm() {}

    /** As {@code views.open} had it, under an id of its own. */
    static JsonObject open(JsonObject drawn) {
        JsonObject view = drawn.deepCopy();
        view.addProperty("id", "V0FORM" + VIEWS.incrementAndGet());
        view.addProperty("team_id", FakeSlack.TEAM);
        view.addProperty("hash", "1.a");
        return view;
    }

    /** Made by hand, as if it had been opened with what it is about. */
    static JsonObject sealed(JsonObject view, FormSeals seals) {
        String form = view.get("callback_id").getAsString();
        String about =
                view.has("private_metadata") ? view.get("private_metadata").getAsString() : "";
        String sealed = CurrentWorkspace.within(new Workspace(FakeSlack.TEAM), () -> seals.seal(form, about));
        view.addProperty("private_metadata", sealed);
        return view;
    }

    /** Made by hand and sent; in each field what its element says of itself. */
    static JsonObject made(
            String userId, String callbackId, String about, Map<String, JsonObject> fields, FormSeals seals) {
        return payload("view_submission", made(callbackId, about, fields, seals), userId);
    }

    static JsonObject made(String callbackId, String about, Map<String, JsonObject> fields, FormSeals seals) {
        var values = new JsonObject();
        fields.forEach((field, entered) -> {
            var block = new JsonObject();
            block.add("value", entered);
            values.add(field, block);
        });
        var state = new JsonObject();
        state.add("values", values);
        JsonObject view = open(object("type", "modal", "callback_id", callbackId, "private_metadata", about));
        view.add("state", state);
        return sealed(view, seals);
    }

    /** What an element says in which that was chosen. */
    static JsonObject choice(String chosen) {
        var value = object("type", "static_select");
        value.add("selected_option", object("value", chosen));
        return value;
    }

    /** @param entered what was put into fields, by their names; nothing takes away what stood there */
    static JsonObject submitted(JsonObject open, String userId, Map<String, String> entered) {
        return payload("view_submission", with(open, entered), userId);
    }

    static JsonObject closed(JsonObject open, String userId, Map<String, String> entered) {
        JsonObject payload = payload("view_closed", with(open, entered), userId);
        payload.addProperty("is_cleared", false);
        return payload;
    }

    /**
     * As Slack shows a form that is drawn anew: a field that has kept its two names and its kind has kept what was entered in it,
     * whatever it would begin with.
     *
     * @param before with what was entered
     */
    static JsonObject drawnOver(JsonObject before, JsonObject drawn) {
        JsonObject view = drawn.deepCopy();
        JsonObject known = before.getAsJsonObject("state").getAsJsonObject("values");
        for (JsonElement block : view.getAsJsonArray("blocks")) {
            JsonObject field = block.getAsJsonObject();
            if (!field.get("type").getAsString().equals("input")) continue;
            JsonObject element = field.getAsJsonObject("element");
            JsonElement of = known.get(field.get("block_id").getAsString());
            JsonElement value = of == null
                    ? null
                    : of.getAsJsonObject().get(element.get("action_id").getAsString());
            if (value == null || !value.getAsJsonObject().get("type").equals(element.get("type"))) continue;
            String kind = kind(element.get("type").getAsString());
            element.remove(initial(kind));
            JsonElement entered = value.getAsJsonObject().get(kind);
            if (entered != null) element.add(initial(kind), entered);
        }
        view.add("id", before.get("id"));
        view.add("team_id", before.get("team_id"));
        view.addProperty("hash", before.get("hash").getAsString() + "a");
        return view;
    }

    /** A choice that is told at once. */
    static JsonObject chosen(JsonObject open, String userId, String field, String value) {
        return chosen(open, userId, field, value, Map.of());
    }

    /** @param entered what was put into other fields before */
    static JsonObject chosen(JsonObject open, String userId, String field, String value, Map<String, String> entered) {
        Map<String, String> all = new HashMap<>(entered);
        all.put(field, value);
        return told(with(open, all), userId, field);
    }

    private static JsonObject told(JsonObject view, String userId, String field) {
        JsonObject entered =
                view.getAsJsonObject("state").getAsJsonObject("values").getAsJsonObject(field);
        JsonObject action = entered.entrySet()
                .iterator()
                .next()
                .getValue()
                .getAsJsonObject()
                .deepCopy();
        action.addProperty("action_id", entered.keySet().iterator().next());
        action.addProperty("block_id", field);
        return used(view, userId, action);
    }

    /** A button in it. */
    static JsonObject pressed(JsonObject open, String userId, String actionId, Map<String, String> entered) {
        return used(with(open, entered), userId, object("type", "button", "action_id", actionId, "block_id", "b"));
    }

    private static JsonObject used(JsonObject view, String userId, JsonObject action) {
        JsonObject payload = payload("block_actions", view, userId);
        action.addProperty("action_ts", "1.1");
        var actions = new com.google.gson.JsonArray();
        actions.add(action);
        payload.add("actions", actions);
        payload.add(
                "container", object("type", "view", "view_id", view.get("id").getAsString()));
        return payload;
    }

    private static JsonObject payload(String type, JsonObject view, String userId) {
        var payload = object("type", type, "trigger_id", "t" + VIEWS.incrementAndGet());
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", userId, "team_id", FakeSlack.TEAM));
        payload.add("view", view);
        return payload;
    }

    private static JsonObject with(JsonObject open, Map<String, String> entered) {
        var values = new JsonObject();
        for (JsonElement block : open.getAsJsonArray("blocks")) {
            JsonObject field = block.getAsJsonObject();
            if (!field.get("type").getAsString().equals("input")) continue;
            String name = field.get("block_id").getAsString();
            JsonObject element = field.getAsJsonObject("element");
            var value = new JsonObject();
            value.add(element.get("action_id").getAsString(), value(element, entered.get(name)));
            values.add(name, value);
        }
        JsonObject view = open.deepCopy();
        var state = new JsonObject();
        state.add("values", values);
        view.add("state", state);
        return view;
    }

    private static JsonObject value(JsonObject element, String entered) {
        String type = element.get("type").getAsString();
        var value = object("type", type);
        String field = kind(type);
        JsonElement initial = element.get(initial(field));
        if (entered == null) {
            if (initial != null) value.add(field, initial);
        } else if (!entered.isEmpty()) {
            if (field.equals("selected_option")) value.add(field, option(element, entered));
            else value.addProperty(field, entered);
        }
        return value;
    }

    private static JsonObject option(JsonObject element, String value) {
        if (element.has("options"))
            for (JsonElement option : element.getAsJsonArray("options"))
                if (option.getAsJsonObject().get("value").getAsString().equals(value)) return option.getAsJsonObject();
        return object("value", value);
    }

    /** What of a value an element of this type has. */
    private static String kind(String type) {
        return switch (type) {
            case "datepicker" -> "selected_date";
            case "static_select", "external_select" -> "selected_option";
            case "users_select" -> "selected_user";
            case "conversations_select" -> "selected_conversation";
            default -> "value";
        };
    }

    private static String initial(String kind) {
        return kind.equals("value") ? "initial_value" : kind.replace("selected", "initial");
    }
}
