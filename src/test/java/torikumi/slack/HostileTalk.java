package torikumi.slack;

import static torikumi.slack.HostileText.array;
import static torikumi.slack.Shown.text;
import static torikumi.slack.SignedRequests.object;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import torikumi.slack.HostilePayloads.Due;

/** What people say and do in Slack, each in their turn: events. */
final class HostileTalk {

    static final int PEOPLE = 100;

    /** @param where an answer may arrive */
    record Said(JsonObject event, Due due, String... where) {}

    private static final List<String> SUBTYPES = List.of(
            "file_share",
            "thread_broadcast",
            "me_message",
            "bot_message",
            "message_changed",
            "message_deleted",
            "channel_join");

    private static final List<String> SAID = List.of("file_share", "thread_broadcast", "me_message");

    private final Random random;
    private final HostileText text;
    private final Shown shown;
    private final List<String> ids;
    private int count;

    /** @param ids of buttons and forms */
    HostileTalk(Random random, HostileText text, Shown shown, List<String> ids) {
        this.random = random;
        this.text = text;
        this.shown = shown;
        this.ids = ids;
    }

    static List<String> people() {
        return IntStream.range(0, PEOPLE).mapToObj("U0H%02d"::formatted).toList();
    }

    /** The next one's turn. @return which it is */
    int next() {
        return ++count;
    }

    /** Whose turn it is. */
    String me() {
        return "U0H%02d".formatted(count % PEOPLE);
    }

    JsonObject said(String type, String channel) {
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

    Said mention() {
        JsonObject said = said("app_mention", channel());
        if (random.nextBoolean())
            said.addProperty("text", "<@%s> %s".formatted(FakeSlack.BOT_USER, text(said, "text")));
        String thread = said.has("thread_ts") ? text(said, "thread_ts") : text(said, "ts");
        return new Said(said, Due.ANSWER, thread, me());
    }

    Said direct() {
        JsonObject said = said("message", direct(me()));
        if (random.nextInt(3) == 0) said.addProperty("subtype", text.any(SAID));
        return new Said(said, saysSomething(said) ? Due.ANSWER : Due.NOTHING, direct(me()), me());
    }

    Said channelTalk() {
        JsonObject said = said("message", channel());
        if (random.nextBoolean()) said.addProperty("subtype", text.any(SUBTYPES));
        if (random.nextInt(3) == 0) said.addProperty("bot_id", FakeSlack.BOT);
        if (random.nextInt(3) == 0 && shown.element() instanceof JsonObject element) {
            var actions = object("type", "actions");
            actions.add("elements", array(element));
            said.add("blocks", array(actions));
        }
        return new Said(said, Due.NOTHING);
    }

    Said edited() {
        String channel = random.nextBoolean() ? channel() : direct(me());
        JsonObject event = object("type", "message", "subtype", "message_changed", "channel", channel, "ts", ts());
        event.addProperty("channel_type", channel.startsWith("D") ? "im" : "channel");
        JsonObject now = said("message", channel);
        now.add("edited", object("user", me(), "ts", ts()));
        JsonObject before = said("message", channel);
        before.add("ts", now.get("ts"));
        event.add("message", now);
        event.add("previous_message", before);
        return new Said(event, Due.NOTHING);
    }

    Said happening() {
        return switch (random.nextInt(3)) {
            case 0 -> {
                String tab = random.nextInt(4) > 0 ? "home" : text.words(20);
                yield new Said(
                        object("type", "app_home_opened", "user", me(), "channel", direct(me()), "tab", tab),
                        tab.equals("home") ? Due.ANSWER : Due.NOTHING,
                        me());
            }
            case 1 -> {
                JsonObject deleted = object("type", "message", "subtype", "message_deleted", "channel", channel());
                deleted.addProperty("ts", ts());
                deleted.addProperty("deleted_ts", ts());
                yield new Said(deleted, Due.NOTHING);
            }
            default -> {
                JsonObject user = object("id", me(), "team_id", FakeSlack.TEAM, "real_name", text.words(80));
                user.addProperty("name", text.words(20));
                user.addProperty("locale", random.nextBoolean() ? "en-US" : text.words(10));
                user.addProperty("tz", text.words(20));
                user.add("profile", object("display_name", text.words(80), "real_name", text.words(80)));
                JsonObject change = object("type", "user_change");
                change.add("user", user);
                yield new Said(change, Due.NOTHING);
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

    /** Of no kind, by nobody. */
    JsonObject unknown() {
        JsonObject unknown = said(text.words(30), "C1");
        unknown.add("user", array(new JsonPrimitive(1)));
        return unknown;
    }

    /** A conversation of its own: Slack's pace for one is another test's. */
    String channel() {
        return "C0H" + count;
    }

    static String direct(String person) {
        return person.replaceFirst("U", "D");
    }

    String ts() {
        return (1_622_505_600 + count) + ".00%04d".formatted(random.nextInt(10_000));
    }
}
