package torikumi.slack.edge;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an event has what its kind is made of. One that has not can never be read, however often Slack sends it. */
final class EventShape {

    // Seconds with six decimals.
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,12}\\.[0-9]{1,9}");

    private EventShape() {}

    /** What is missing or is not what it should be, such as {@code message.ts}; empty where it can be read. */
    static Optional<String> fault(String body) {
        try {
            return Optional.ofNullable(
                    fault(JsonParser.parseString(body).getAsJsonObject().get("event")));
        } catch (JsonParseException | IllegalStateException e) {
            return Optional.of("JSON");
        }
    }

    private static @Nullable String fault(@Nullable JsonElement given) {
        if (given == null || !given.isJsonObject()) return "event";
        JsonObject event = given.getAsJsonObject();
        String type = text(event, "type");
        if (type == null) return "type";
        return switch (type) {
            case "app_mention" -> first(said(event), author(event));
            case "message" -> message(event);
            case "app_home_opened" -> text(event, "user") == null ? "user" : null;
            case "user_change" -> inside(event, "user", "id", false);
            default -> null;
        };
    }

    private static @Nullable String message(JsonObject event) {
        if (text(event, "channel") == null) return "channel";
        String subtype = text(event, "subtype");
        if (subtype == null) return first(said(event), author(event));
        return switch (subtype) {
            case "message_changed" -> first(inside(event, "message", "ts", true), edited(event));
            case "message_deleted" -> timestamp(event, "deleted_ts") ? null : "deleted_ts";
            case "file_share", "thread_broadcast", "me_message", "bot_message" -> said(event);
            default -> null;
        };
    }

    /** In what conversation, when, and in which thread. */
    private static @Nullable String said(JsonObject event) {
        if (text(event, "channel") == null) return "channel";
        if (!timestamp(event, "ts")) return "ts";
        return event.has("thread_ts") && !event.get("thread_ts").isJsonNull() && !timestamp(event, "thread_ts")
                ? "thread_ts"
                : null;
    }

    private static @Nullable String author(JsonObject event) {
        return text(event, "user") == null && text(event, "bot_id") == null ? "user" : null;
    }

    /** When it was edited; Slack also tells so where it was not. */
    private static @Nullable String edited(JsonObject event) {
        if (!(event.get("message") instanceof JsonObject message)) return "message";
        if (!(message.get("edited") instanceof JsonObject edited) || !edited.has("ts")) return null;
        return timestamp(edited, "ts") ? null : "message.edited.ts";
    }

    private static @Nullable String inside(JsonObject event, String name, String field, boolean timestamp) {
        JsonElement inner = event.get(name);
        if (inner == null || !inner.isJsonObject()) return name;
        JsonObject object = inner.getAsJsonObject();
        boolean there = timestamp ? timestamp(object, field) : text(object, field) != null;
        return there ? null : name + "." + field;
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static boolean timestamp(JsonObject object, String name) {
        String text = text(object, name);
        return text != null && TIMESTAMP.matcher(text).matches();
    }

    private static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        boolean text = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isString();
        return text && !value.getAsString().isBlank() ? value.getAsString() : null;
    }
}
