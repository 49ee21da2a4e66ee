package torikumi.slack;

import static torikumi.slack.HostileText.array;
import static torikumi.slack.Shown.text;
import static torikumi.slack.SignedRequests.event;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonObject;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import torikumi.slack.card.SlackIds;

/**
 * Requests as somebody would make them who can sign: of every kind, with anything in any field, and with fields of any type or none.
 * Those who make them take turns, so that of {@link HostileTalk#PEOPLE} in a row no two have the same author.
 */
final class HostilePayloads {

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

    private static final List<String> IN_FORMS = List.of(
            SlackIds.FORM_VALUE, SlackIds.PROGRESS_INITIATIVE, SlackIds.PROGRESS_HEALTH, SlackIds.PROGRESS_MORE);

    private static final Pattern OPENED = Pattern.compile("\"(?:channelId|threadTs)\":\"([^\"]+)\"");

    private final Random random;
    private final HostileText text;
    private final HostileForms forms;
    private final Shown shown;
    private final HostileTalk talk;
    private final UnaryOperator<String> responseUrls;
    private final List<String> ids;
    private int count;

    /**
     * @param responseUrls a response_url with a name in it
     * @param seal of the application, on what a form is about
     */
    HostilePayloads(Random random, Shown shown, UnaryOperator<String> responseUrls, UnaryOperator<JsonObject> seal) {
        this.random = random;
        this.shown = shown;
        this.responseUrls = responseUrls;
        this.text = new HostileText(random);
        this.forms = new HostileForms(random, text, HostileTalk.people(), seal);
        this.ids = Arrays.stream(SlackIds.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(HostilePayloads::value)
                .toList();
        this.talk = new HostileTalk(random, text, shown, ids);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    Made next() {
        count = talk.next();
        return switch (random.nextInt(32)) {
            case 0, 1, 2, 3, 4, 5, 6 -> command();
            case 7, 8, 9 -> json(talk.mention());
            case 10, 11, 12 -> json(talk.direct());
            case 13 -> json(talk.channelTalk());
            case 14 -> json(talk.edited());
            case 15 -> json(talk.happening());
            case 16, 17, 18, 19, 20, 21 -> press();
            case 22, 23, 24, 25, 26 -> submission();
            case 27 -> chosen();
            case 28 -> suggestion();
            case 29 -> shortcut();
            default ->
                random.nextBoolean()
                        ? json(new HostileTalk.Said(talk.unknown(), Due.NOTHING))
                        : interaction(talk.unknown(), Due.NOTHING);
        };
    }

    private Made command() {
        boolean ours = random.nextInt(12) > 0;
        String trigger = "hostile." + count;
        String channel = random.nextInt(4) == 0 ? HostileTalk.direct(talk.me()) : talk.channel();
        String body = SignedRequests.commandBody(
                text.words(),
                Map.of(
                        "command",
                        ours ? random.nextBoolean() ? "/torikumi" : "/shinchoku" : text.words(100),
                        "user_id",
                        talk.me(),
                        "channel_id",
                        channel,
                        "trigger_id",
                        trigger,
                        "response_url",
                        responseUrls.apply("h" + count)));
        return new Made(
                SignedRequests.FORM, body, ours, ours ? Due.WORDS : Due.NOTHING, Set.of(talk.me(), trigger), Set.of());
    }

    private Made json(HostileTalk.Said said) {
        JsonObject envelope = event(said.event());
        boolean mutated = text.mutate(random.nextInt(4) == 0 ? envelope : said.event());
        String body = envelope.toString();
        return mutated
                ? new Made(SignedRequests.JSON, body, false, Due.NOTHING, Set.of(said.where()), Set.of())
                : new Made(SignedRequests.JSON, body, true, said.due(), Set.of(said.where()), Set.of());
    }

    private Made interaction(JsonObject payload, Due due, String... where) {
        return interaction(payload, true, due, Set.of(), where);
    }

    private Made interaction(JsonObject payload, boolean whole, Due due, Set<String> fields, String... where) {
        boolean mutated = text.mutate(payload);
        String body = SignedRequests.form(Map.of("payload", payload.toString()));
        return mutated
                ? new Made(SignedRequests.FORM, body, false, Due.NOTHING, Set.of(where), Set.of())
                : new Made(SignedRequests.FORM, body, whole, due, Set.of(where), fields);
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
            case 1 -> SignedRequests.inMessage(press, talk.channel(), false, null, responseUrls.apply(name));
            case 2 ->
                SignedRequests.inMessage(press, HostileTalk.direct(talk.me()), false, null, responseUrls.apply(name));
            default -> SignedRequests.onEphemeral(press, responseUrls.apply(name));
        }
        String id = text(action, "action_id");
        // Of a form: drawn anew where there is one, which there is not.
        boolean ofForm = IN_FORMS.stream().anyMatch(id::startsWith);
        // Recorded, it shows in the reminder itself, which this message is not.
        boolean ofReminder = id.startsWith(SlackIds.REMINDER_ANSWER);
        return interaction(
                press,
                whole,
                ofForm || ofReminder ? Due.NOTHING : Due.ANSWER,
                Set.of(),
                talk.me(),
                name,
                text(press, "trigger_id"));
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
        List<String> where = new ArrayList<>(List.of(talk.me(), text(payload, "trigger_id"), "V" + count));
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
        chosen.addProperty("action_id", IN_FORMS.get(random.nextInt(IN_FORMS.size())));
        chosen.addProperty("block_id", "b");
        chosen.addProperty("action_ts", "1.1");
        press.add("actions", array(chosen));
        press.add("view", view().view());
        press.add("container", object("type", "view", "view_id", "V" + count));
        return interaction(press, false, Due.NOTHING, Set.of(), text(press, "trigger_id"), "V" + count);
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
        payload.addProperty("message_ts", talk.ts());
        String channel = talk.channel();
        payload.add("channel", object("id", channel, "name", "soumu"));
        JsonObject message = talk.said("message", channel);
        message.add("ts", payload.get("message_ts"));
        payload.add("message", message);
        payload.addProperty("response_url", responseUrls.apply("h" + count));
        return interaction(payload, Due.ANSWER, talk.me(), text(payload, "trigger_id"), "h" + count);
    }

    private JsonObject from(String type) {
        JsonObject payload = object("type", type, "trigger_id", "hostile." + count);
        payload.add("team", object("id", FakeSlack.TEAM));
        payload.add("user", object("id", talk.me(), "team_id", FakeSlack.TEAM));
        return payload;
    }
}
