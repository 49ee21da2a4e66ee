package torikumi.slack;

import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests as somebody would make them who can sign: of every kind, with anything in any field, and with fields of any type or none. */
final class HostilePayloads {

    record Made(String contentType, String body, boolean command) {

        boolean event() {
            return contentType.equals(SignedRequests.JSON);
        }
    }

    private static final List<String> SHORT = List.of(
            "",
            " ",
            "総務課",
            "総務-03 順調 60%",
            "更新 総務-03 遅れ 理由: 会場 次: 7/1",
            "履歴 総務-03",
            "お知らせ 総務課 毎月25日",
            "休庁日 8/13-8/15 夏季",
            "不在 2/30 から 2/31 まで",
            "検索 電子決裁",
            "me",
            "引継ぎ 2021-99-99",
            "999999999999999999999999",
            "-1",
            "1.5",
            "null",
            "{\"a\":[",
            "<@U1> <@UNOBODY> <#C1|x> <!channel>",
            "\u202Eabc\u2066\u0000\u001B[31m\r\n",
            "\uD83D",
            "' or 1=1 --",
            "%s{0}$1\\",
            "2021-06-31",
            "25:99",
            "C1",
            "U1",
            "W0ADMIN",
            "100.1");

    private static final List<String> SUBTYPES = List.of(
            "file_share",
            "thread_broadcast",
            "me_message",
            "bot_message",
            "message_changed",
            "message_deleted",
            "channel_join");

    private final FormSeals seals;
    private final Random random;
    private final List<String> ids;
    private int count;

    /** @param seals of the application: most forms come back as it has sealed them */
    HostilePayloads(long seed, FormSeals seals) {
        this.seals = seals;
        this.random = new Random(seed);
        this.ids = Arrays.stream(SlackIds.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(HostilePayloads::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    Made next() {
        count++;
        return switch (random.nextInt(9)) {
            case 0, 1 -> command();
            case 2 -> json(event(mutated(said("app_mention", "C1"))));
            case 3 -> json(event(mutated(said("message", "D1"))));
            case 4 -> json(event(mutated(edited())));
            case 5 -> interaction(mutated(press()));
            case 6 -> interaction(mutated(submission()));
            case 7 -> interaction(mutated(random.nextBoolean() ? suggestion() : shortcut()));
            default -> random.nextBoolean() ? json(event(unknown())) : interaction(unknown());
        };
    }

    private Made command() {
        boolean ours = random.nextInt(8) > 0;
        String body = SignedRequests.commandBody(
                words(), Map.of("command", ours ? random.nextBoolean() ? "/torikumi" : "/shinchoku" : words(100)));
        return new Made(SignedRequests.FORM, body, ours);
    }

    private static Made json(JsonObject body) {
        return new Made(SignedRequests.JSON, body.toString(), false);
    }

    private static Made interaction(JsonObject payload) {
        return new Made(SignedRequests.FORM, SignedRequests.form(Map.of("payload", payload.toString())), false);
    }

    private JsonObject said(String type, String channel) {
        JsonObject said = object(
                "type",
                type,
                "channel_type",
                channel.startsWith("D") ? "im" : "channel",
                "user",
                "U1",
                "text",
                words(),
                "ts",
                ts(),
                "channel",
                random.nextInt(4) == 0 ? "C1" : channel);
        if (random.nextInt(3) == 0) said.addProperty("thread_ts", ts());
        if (random.nextInt(4) == 0) said.addProperty("subtype", any(SUBTYPES));
        if (random.nextInt(4) == 0) said.add("blocks", blocks());
        return said;
    }

    private JsonObject edited() {
        JsonObject event = object(
                "type", "message", "subtype", "message_changed", "channel", any(List.of("C1", "D1")), "ts", ts());
        JsonObject now = said("message", "D1");
        now.add("edited", object("user", "U1", "ts", ts()));
        event.add("message", now);
        event.add("previous_message", said("message", "D1"));
        return event;
    }

    private JsonArray blocks() {
        var text = object("type", "text", "text", words());
        var section = object("type", "rich_text_section");
        section.add("elements", array(text));
        var rich = object("type", "rich_text");
        rich.add("elements", array(section));
        return array(rich, object("type", any(ids)));
    }

    private JsonObject press() {
        JsonObject press = SignedRequests.press(any(ids) + (random.nextBoolean() ? ".1" : ""), words(2000));
        return random.nextBoolean()
                ? SignedRequests.onHomeTab(press)
                : SignedRequests.onEphemeral(press, "https://hooks.slack.com/actions/T/1/x");
    }

    private JsonObject submission() {
        var values = new JsonObject();
        var blocks = new JsonArray();
        for (String field :
                List.of("words", "health", "reason", "asOf", "initiative", "percentage", any(ids), "until")) {
            if (random.nextInt(3) == 0) continue;
            var inner = new JsonObject();
            inner.add(random.nextBoolean() ? "value" : any(ids), entered());
            values.add(field, inner);
            blocks.add(object("type", random.nextInt(9) == 0 ? "section" : "input", "block_id", field));
        }
        var state = new JsonObject();
        state.add("values", values);
        JsonObject view = object(
                "id",
                "V" + count,
                "type",
                "modal",
                "callback_id",
                any(ids),
                "private_metadata",
                words(500),
                "hash",
                "h");
        view.add("state", state);
        view.add("blocks", blocks);
        if (random.nextInt(4) > 0) SentForm.sealed(view, seals);
        JsonObject payload = from(random.nextInt(5) == 0 ? "view_closed" : "view_submission");
        payload.add("view", view);
        return payload;
    }

    private JsonObject entered() {
        JsonObject value = object("type", "plain_text_input");
        switch (random.nextInt(6)) {
            case 0 -> value.addProperty("selected_date", words(20));
            case 1 -> value.addProperty("selected_user", words(20));
            case 2 -> value.addProperty("selected_conversation", words(20));
            case 3 -> {
                JsonObject option = object("value", words(200));
                option.add("text", object("type", "plain_text", "text", "x"));
                value.add("selected_option", option);
            }
            default -> value.addProperty("value", words());
        }
        return value;
    }

    private JsonObject suggestion() {
        JsonObject payload = from("block_suggestion");
        payload.addProperty("action_id", SlackIds.PROGRESS_INITIATIVE);
        payload.addProperty("block_id", "initiative");
        payload.addProperty("value", words());
        return payload;
    }

    private JsonObject shortcut() {
        JsonObject payload = from("message_action");
        payload.addProperty("callback_id", SlackIds.PROGRESS_RECORD);
        payload.addProperty("message_ts", ts());
        payload.add("channel", object("id", "C1", "name", "soumu"));
        payload.add("message", said("message", "C1"));
        return payload;
    }

    private JsonObject from(String type) {
        JsonObject payload = object("type", type, "trigger_id", "hostile." + count);
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", "U1", "team_id", FakeSlack.TEAM));
        return payload;
    }

    private JsonObject unknown() {
        JsonObject unknown = said(words(30), "C1");
        unknown.add("user", array(new JsonPrimitive(1)));
        return unknown;
    }

    /** Now and then a field is gone, or is something else than it should be. */
    private JsonObject mutated(JsonObject payload) {
        if (random.nextInt(3) > 0) return payload;
        JsonObject at = payload;
        while (true) {
            List<String> names = List.copyOf(at.keySet());
            if (names.isEmpty()) return payload;
            String name = any(names);
            if (at.get(name) instanceof JsonObject inner && random.nextInt(3) > 0) {
                at = inner;
                continue;
            }
            // Without its team it is not for this workspace.
            if (name.equals("team")) return payload;
            if (random.nextInt(4) == 0) at.remove(name);
            else at.add(name, anything());
            return payload;
        }
    }

    private JsonElement anything() {
        return switch (random.nextInt(7)) {
            case 0 -> JsonNull.INSTANCE;
            case 1 -> new JsonPrimitive(random.nextLong());
            case 2 -> new JsonPrimitive(random.nextBoolean());
            case 3 -> array(new JsonPrimitive(words(20)));
            case 4 -> object(words(10), words(10));
            case 5 -> new JsonPrimitive(random.nextDouble() * 1e300);
            default -> new JsonPrimitive(words());
        };
    }

    private static JsonArray array(JsonElement... elements) {
        var array = new JsonArray();
        for (JsonElement element : elements) array.add(element);
        return array;
    }

    private String ts() {
        return random.nextInt(12) == 0
                ? words(20)
                : (1_622_505_600 + count) + ".00%04d".formatted(random.nextInt(10_000));
    }

    private String words() {
        return switch (random.nextInt(6)) {
            case 0 -> HostileWords.of(any(HostileWords.units()), 40_000);
            case 1 -> any(SHORT) + " " + HostileWords.of(any(HostileWords.units()), 5_000);
            case 2 -> any(SHORT) + any(HostileWords.units()) + any(SHORT);
            default -> any(SHORT);
        };
    }

    private String words(int most) {
        String words = words();
        return words.length() <= most ? words : words.substring(0, most);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
