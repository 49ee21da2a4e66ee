package torikumi.slack;

import static torikumi.slack.HostileText.array;
import static torikumi.slack.Shown.text;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Requests as somebody would make them who can sign: of every kind, with anything in any field, and with fields of any type or none.
 * Those who make them take turns, so that of {@link #PEOPLE} in a row no two have the same author.
 */
final class HostilePayloads {

    static final int PEOPLE = 100;

    /** What its author waits for. */
    enum Due {
        NOTHING,
        /** Words in the ack of a command, or a form in their place. */
        WORDS,
        /** A message or a form at one of the places. */
        ANSWER,
        /** What to mend, another form in its place, or a message at one of the places. */
        FORM_ANSWER,
        OPTIONS
    }

    /**
     * @param whole whether it is as Slack makes them, of what its clients let people do: nothing about it may fail
     * @param where ids of the author, the conversation, the thread, the trigger, the form, the response_url
     * @param fields those of the form that was sent
     */
    record Made(String contentType, String body, boolean whole, Due due, Set<String> where, Set<String> fields) {

        boolean event() {
            return contentType.equals(SignedRequests.JSON);
        }
    }

    private static final List<String> SUBTYPES = List.of(
            "file_share",
            "thread_broadcast",
            "me_message",
            "bot_message",
            "message_changed",
            "message_deleted",
            "channel_join");

    private static final List<String> SAID = List.of("file_share", "thread_broadcast", "me_message");

    private static final List<String> FIELDS = List.of(
            "words",
            "health",
            "reason",
            "as-of",
            "initiative",
            "percentage",
            "until",
            "from",
            "whom",
            "office",
            "post",
            "role",
            "level",
            "asked",
            "cadence",
            "day",
            "time",
            "lead",
            "quiet",
            "table",
            "why",
            "note");

    private static final Pattern OPENED = Pattern.compile("\"(?:channelId|threadTs)\":\"([^\"]+)\"");

    private final Random random;
    private final HostileText text;
    private final HostileForms forms;
    private final Shown shown;
    private final UnaryOperator<String> responseUrls;
    private final List<String> ids;
    private int count;

    /** @param responseUrls a response_url with a name in it */
    HostilePayloads(Random random, Shown shown, UnaryOperator<String> responseUrls) {
        this.random = random;
        this.shown = shown;
        this.responseUrls = responseUrls;
        this.text = new HostileText(random);
        this.forms = new HostileForms(random, text, people());
        this.ids = Arrays.stream(SlackIds.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(HostilePayloads::value)
                .toList();
    }

    static List<String> people() {
        return IntStream.range(0, PEOPLE).mapToObj("U0H%02d"::formatted).toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private String me() {
        return "U0H%02d".formatted(count % PEOPLE);
    }

    Made next() {
        count++;
        return switch (random.nextInt(32)) {
            case 0, 1, 2, 3, 4, 5, 6 -> command();
            case 7, 8, 9 -> mention();
            case 10, 11, 12 -> direct();
            case 13 -> channelTalk();
            case 14 -> edited();
            case 15 -> happening();
            case 16, 17, 18, 19, 20, 21 -> press();
            case 22, 23, 24, 25, 26 -> submission();
            case 27 -> chosen();
            case 28 -> suggestion();
            case 29 -> shortcut();
            default -> random.nextBoolean() ? json(unknown(), Due.NOTHING) : interaction(unknown(), Due.NOTHING);
        };
    }

    private Made command() {
        boolean ours = random.nextInt(12) > 0;
        String trigger = "hostile." + count;
        String channel = random.nextInt(4) == 0 ? direct(me()) : channel();
        String body = SignedRequests.commandBody(
                text.words(),
                Map.of(
                        "command",
                        ours ? random.nextBoolean() ? "/torikumi" : "/shinchoku" : text.words(100),
                        "user_id",
                        me(),
                        "channel_id",
                        channel,
                        "trigger_id",
                        trigger,
                        "response_url",
                        responseUrls.apply("h" + count)));
        return new Made(
                SignedRequests.FORM, body, ours, ours ? Due.WORDS : Due.NOTHING, Set.of(me(), trigger), Set.of());
    }

    private Made json(JsonObject happening, Due due, String... where) {
        JsonObject envelope = event(happening);
        boolean mutated = text.mutate(random.nextInt(4) == 0 ? envelope : happening);
        String body = envelope.toString();
        return mutated
                ? new Made(SignedRequests.JSON, body, false, Due.NOTHING, Set.of(), Set.of())
                : new Made(SignedRequests.JSON, body, true, due, Set.of(where), Set.of());
    }

    private Made interaction(JsonObject payload, Due due, String... where) {
        return interaction(payload, true, due, Set.of(), where);
    }

    private Made interaction(JsonObject payload, boolean whole, Due due, Set<String> fields, String... where) {
        boolean mutated = text.mutate(payload);
        String body = SignedRequests.form(Map.of("payload", payload.toString()));
        return mutated
                ? new Made(SignedRequests.FORM, body, false, Due.NOTHING, Set.of(), Set.of())
                : new Made(SignedRequests.FORM, body, whole, due, Set.of(where), fields);
    }

    private JsonObject said(String type, String channel) {
        JsonObject said = object("type", type, "user", me(), "text", text.words(), "ts", ts(), "channel", channel);
        said.addProperty("channel_type", channel.startsWith("D") ? "im" : "channel");
        if (random.nextInt(3) == 0) inThread(said);
        if (random.nextInt(4) == 0) said.add("blocks", blocks());
        return said;
    }

    /** Of a card, where one was posted in a channel; of anything else there in a direct conversation. */
    private void inThread(JsonObject said) {
        said.addProperty("thread_ts", ts());
        Shown.Place place = shown.place();
        if (place == null || text(said, "channel").startsWith("D")) return;
        said.addProperty("channel", place.channel());
        said.addProperty("thread_ts", place.ts());
    }

    private static boolean saysSomething(JsonObject said) {
        return !text(said, "text").isBlank() || said.has("blocks");
    }

    private Made mention() {
        JsonObject said = said("app_mention", channel());
        if (random.nextBoolean())
            said.addProperty("text", "<@%s> %s".formatted(FakeSlack.BOT_USER, text(said, "text")));
        String thread = said.has("thread_ts") ? text(said, "thread_ts") : text(said, "ts");
        return json(said, Due.ANSWER, thread, me());
    }

    private Made direct() {
        JsonObject said = said("message", direct(me()));
        if (random.nextInt(3) == 0) said.addProperty("subtype", text.any(SAID));
        return json(said, saysSomething(said) ? Due.ANSWER : Due.NOTHING, direct(me()), me());
    }

    private Made channelTalk() {
        JsonObject said = said("message", channel());
        if (random.nextBoolean()) said.addProperty("subtype", text.any(SUBTYPES));
        if (random.nextInt(3) == 0) said.addProperty("bot_id", FakeSlack.BOT);
        if (random.nextInt(3) == 0 && shown.element() instanceof JsonObject element) {
            var actions = object("type", "actions");
            actions.add("elements", array(element));
            said.add("blocks", array(actions));
        }
        return json(said, Due.NOTHING);
    }

    private Made edited() {
        String channel = random.nextBoolean() ? channel() : direct(me());
        JsonObject event = object("type", "message", "subtype", "message_changed", "channel", channel, "ts", ts());
        event.addProperty("channel_type", channel.startsWith("D") ? "im" : "channel");
        JsonObject now = said("message", channel);
        now.add("edited", object("user", me(), "ts", ts()));
        JsonObject before = said("message", channel);
        before.add("ts", now.get("ts"));
        event.add("message", now);
        event.add("previous_message", before);
        return json(event, Due.NOTHING);
    }

    private Made happening() {
        return switch (random.nextInt(3)) {
            case 0 -> {
                String tab = random.nextInt(4) > 0 ? "home" : text.words(20);
                yield json(
                        object("type", "app_home_opened", "user", me(), "channel", direct(me()), "tab", tab),
                        tab.equals("home") ? Due.ANSWER : Due.NOTHING,
                        me());
            }
            case 1 -> {
                JsonObject deleted = object("type", "message", "subtype", "message_deleted", "channel", channel());
                deleted.addProperty("ts", ts());
                deleted.addProperty("deleted_ts", ts());
                yield json(deleted, Due.NOTHING);
            }
            default -> {
                JsonObject user = object("id", me(), "team_id", FakeSlack.TEAM, "real_name", text.words(80));
                user.addProperty("name", text.words(20));
                user.addProperty("locale", random.nextBoolean() ? "en-US" : text.words(10));
                user.addProperty("tz", text.words(20));
                user.add("profile", object("display_name", text.words(80), "real_name", text.words(80)));
                JsonObject change = object("type", "user_change");
                change.add("user", user);
                yield json(change, Due.NOTHING);
            }
        };
    }

    private JsonArray blocks() {
        var words = object("type", "text", "text", text.words());
        var section = object("type", "rich_text_section");
        section.add("elements", array(words, object("type", "user", "user_id", "U0H01"), object("type", "emoji")));
        var rich = object("type", "rich_text");
        rich.add("elements", array(section));
        return random.nextBoolean() ? array(rich) : array(rich, object("type", text.any(ids)));
    }

    /** Mostly what was shown; else any button there ever was, with any value. */
    private Made press() {
        JsonObject element = random.nextInt(4) > 0 ? shown.element() : null;
        boolean whole = element != null;
        JsonObject action = whole
                ? forms.pressed(element)
                : object(
                        "type",
                        "button",
                        "action_id",
                        text.any(ids) + (random.nextBoolean() ? ".1" : ""),
                        "block_id",
                        "b",
                        "value",
                        text.words(2000),
                        "action_ts",
                        "1.1");
        if (whole && random.nextInt(6) == 0) {
            whole = false;
            action.addProperty("value", text.words(2000));
        }
        JsonObject press = from("block_actions");
        press.add("actions", array(action));
        String name = "h" + count;
        switch (random.nextInt(4)) {
            case 0 -> SignedRequests.onHomeTab(press);
            case 1 -> SignedRequests.inMessage(press, channel(), false, null, responseUrls.apply(name));
            case 2 -> SignedRequests.inMessage(press, direct(me()), false, null, responseUrls.apply(name));
            default -> SignedRequests.onEphemeral(press, responseUrls.apply(name));
        }
        String id = text(action, "action_id");
        // Of a form: drawn anew where there is one, which there is not.
        boolean ofForm = id.startsWith(SlackIds.FORM_VALUE) || id.startsWith(SlackIds.PROGRESS_HEALTH);
        return interaction(
                press, whole, ofForm ? Due.NOTHING : Due.ANSWER, Set.of(), me(), name, text(press, "trigger_id"));
    }

    private HostileForms.Filled view() {
        JsonObject view = random.nextInt(6) > 0 ? shown.form() : null;
        HostileForms.Filled filled = view == null ? forms.invented(text.any(ids), FIELDS) : forms.fill(view);
        filled.view().addProperty("id", "V" + count);
        filled.view().addProperty("hash", "1.a");
        filled.view().addProperty("team_id", FakeSlack.TEAM);
        return filled;
    }

    private Made submission() {
        HostileForms.Filled filled = view();
        boolean closed = random.nextInt(8) == 0;
        JsonObject payload = from(closed ? "view_closed" : "view_submission");
        payload.add("view", filled.view());
        List<String> where = new ArrayList<>(List.of(me(), text(payload, "trigger_id"), "V" + count));
        // What is recorded is told to everybody where the form was opened.
        OPENED.matcher(text(filled.view(), "private_metadata"))
                .results()
                .map(id -> id.group(1))
                .forEach(where::add);
        return interaction(
                payload,
                filled.whole(),
                closed || !filled.shown() ? Due.NOTHING : Due.FORM_ANSWER,
                filled.fields(),
                where.toArray(String[]::new));
    }

    /** Something in a form that is not sent yet. */
    private Made chosen() {
        JsonObject press = from("block_actions");
        JsonObject chosen = forms.forged();
        chosen.addProperty("action_id", random.nextBoolean() ? SlackIds.FORM_VALUE : SlackIds.PROGRESS_HEALTH);
        chosen.addProperty("block_id", "b");
        chosen.addProperty("action_ts", "1.1");
        press.add("actions", array(chosen));
        press.add("view", view().view());
        press.add("container", object("type", "view", "view_id", "V" + count));
        return interaction(press, false, Due.NOTHING, Set.of());
    }

    private Made suggestion() {
        JsonObject payload = from("block_suggestion");
        payload.addProperty("action_id", SlackIds.PROGRESS_INITIATIVE);
        payload.addProperty("block_id", "initiative");
        payload.addProperty("value", text.words());
        if (random.nextBoolean()) return interaction(payload, Due.OPTIONS);
        HostileForms.Filled filled = view();
        payload.add("view", filled.view());
        return interaction(payload, filled.whole(), filled.whole() ? Due.OPTIONS : Due.NOTHING, Set.of());
    }

    private Made shortcut() {
        JsonObject payload = from("message_action");
        payload.addProperty("callback_id", SlackIds.PROGRESS_RECORD);
        payload.addProperty("message_ts", ts());
        String channel = channel();
        payload.add("channel", object("id", channel, "name", "soumu"));
        JsonObject message = said("message", channel);
        message.add("ts", payload.get("message_ts"));
        payload.add("message", message);
        payload.addProperty("response_url", responseUrls.apply("h" + count));
        return interaction(payload, Due.ANSWER, me(), text(payload, "trigger_id"), "h" + count);
    }

    private JsonObject from(String type) {
        JsonObject payload = object("type", type, "trigger_id", "hostile." + count);
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", me(), "team_id", FakeSlack.TEAM));
        return payload;
    }

    private JsonObject unknown() {
        JsonObject unknown = said(text.words(30), "C1");
        unknown.add("user", array(new JsonPrimitive(1)));
        return unknown;
    }

    /** A conversation of its own: Slack's pace for one is another test's. */
    private String channel() {
        return "C0H" + count;
    }

    private static String direct(String person) {
        return person.replaceFirst("U", "D");
    }

    private String ts() {
        return (1_622_505_600 + count) + ".00%04d".formatted(random.nextInt(10_000));
    }
}
