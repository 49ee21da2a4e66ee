package torikumi.slack;

import static torikumi.slack.HostileText.array;
import static torikumi.slack.Shown.text;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is entered in forms: anything that a client of Slack's lets one enter, and now and then what it does not. */
final class HostileForms {

    // Slack's, in one field.
    private static final int LONGEST = 3000;

    private static final int INITIATIVES = 40;

    private final Random random;
    private final HostileText text;
    private final List<String> people;
    private final UnaryOperator<JsonObject> seal;

    /** @param seal of the application, on what a form is about */
    HostileForms(Random random, HostileText text, List<String> people, UnaryOperator<JsonObject> seal) {
        this.random = random;
        this.text = text;
        this.people = people;
        this.seal = seal;
    }

    /**
     * @param shown whether the bot has shown it
     * @param whole whether a client of Slack's could have filled it in so
     */
    record Filled(JsonObject view, boolean shown, boolean whole) {

        Set<String> fields() {
            return Set.copyOf(
                    view.getAsJsonObject("state").getAsJsonObject("values").keySet());
        }
    }

    /** A form that was shown. */
    Filled fill(JsonObject view) {
        boolean whole = true;
        var values = new JsonObject();
        for (JsonElement each : view.getAsJsonArray("blocks")) {
            JsonObject block = each.getAsJsonObject();
            if (!(block.get("element") instanceof JsonObject element)) continue;
            boolean optional = block.has("optional") && block.get("optional").getAsBoolean();
            boolean forged = random.nextInt(24) == 0;
            whole &= !forged;
            var inner = new JsonObject();
            inner.add(text(element, "action_id"), forged ? forged() : entered(element, optional));
            values.add(text(block, "block_id"), inner);
        }
        var state = new JsonObject();
        state.add("values", values);
        view.add("state", state);
        if (random.nextInt(12) > 0) return new Filled(view, !values.isEmpty(), whole);
        view.addProperty("private_metadata", text.words(500));
        return new Filled(mostlySealed(view), !values.isEmpty(), false);
    }

    /** What is chosen of a menu or a button. */
    JsonObject pressed(JsonObject element) {
        JsonObject action = entered(element, false);
        action.addProperty("action_id", text(element, "action_id"));
        action.addProperty("block_id", "b");
        action.addProperty("action_ts", "1.1");
        return action;
    }

    private JsonObject entered(JsonObject element, boolean optional) {
        String type = text(element, "type");
        JsonObject entered = object("type", type);
        if (optional && random.nextInt(4) == 0) return entered;
        switch (type) {
            case "button" -> {
                if (element.has("value")) entered.add("value", element.get("value"));
            }
            case "static_select", "radio_buttons", "overflow" -> entered.add("selected_option", option(element));
            case "external_select" -> {
                JsonObject option = object("value", String.valueOf(1 + random.nextInt(INITIATIVES)));
                option.add("text", object("type", "plain_text", "text", text.joined(2)));
                entered.add("selected_option", option);
            }
            case "checkboxes" -> entered.add("selected_options", array(option(element)));
            case "users_select" -> entered.addProperty("selected_user", text.any(people));
            case "conversations_select" -> entered.addProperty("selected_conversation", channel());
            case "channels_select" -> entered.addProperty("selected_channel", channel());
            case "datepicker" -> entered.addProperty("selected_date", text.date());
            case "timepicker" ->
                entered.addProperty("selected_time", "%02d:%02d".formatted(random.nextInt(24), random.nextInt(60)));
            default -> {
                int most = element.has("max_length") ? element.get("max_length").getAsInt() : LONGEST;
                String words = text.words(most);
                entered.addProperty("value", words.isEmpty() && !optional ? "x" : words);
            }
        }
        return entered;
    }

    private String channel() {
        return "C0H" + random.nextInt(50);
    }

    private JsonElement option(JsonObject element) {
        List<JsonElement> options = new ArrayList<>();
        if (element.get("options") instanceof JsonArray all) all.forEach(options::add);
        if (element.get("option_groups") instanceof JsonArray groups)
            groups.forEach(
                    group -> group.getAsJsonObject().getAsJsonArray("options").forEach(options::add));
        return text.any(options);
    }

    /** What no client lets one enter. */
    JsonObject forged() {
        JsonObject value = object("type", "plain_text_input");
        switch (random.nextInt(7)) {
            case 0 -> value.addProperty("selected_date", text.words(20));
            case 1 -> value.addProperty("selected_user", text.words(20));
            case 2 -> value.addProperty("selected_conversation", text.words(20));
            case 3 -> {
                JsonObject option = object("value", text.words(200));
                option.add("text", object("type", "plain_text", "text", "x"));
                value.add("selected_option", option);
            }
            default -> value.addProperty("value", text.words());
        }
        return value;
    }

    /** A form that was never shown, with any name, fields and metadata. */
    Filled invented(String name, List<String> fields) {
        var values = new JsonObject();
        var blocks = new JsonArray();
        for (String field : fields) {
            if (random.nextInt(3) == 0) continue;
            var inner = new JsonObject();
            inner.add(random.nextBoolean() ? "value" : field, forged());
            values.add(field, inner);
            blocks.add(object("type", random.nextInt(9) == 0 ? "section" : "input", "block_id", field));
        }
        var state = new JsonObject();
        state.add("values", values);
        JsonObject view = object("type", "modal", "callback_id", name, "private_metadata", text.words(500));
        view.add("state", state);
        view.add("blocks", blocks);
        return new Filled(mostlySealed(view), false, false);
    }

    /** What is hostile gets behind the seal, too. */
    private JsonObject mostlySealed(JsonObject view) {
        return random.nextInt(4) > 0 && view.has("callback_id") ? seal.apply(view) : view;
    }
}
