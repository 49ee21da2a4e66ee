package torikumi.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torikumi.slack.FakeSlack.Answer;
import torikumi.slack.FakeSlack.Call;

/**
 * What stands in a workspace's conversations: takes {@code chat.postMessage}, and shows it in {@code conversations.history} and
 * {@code conversations.replies} with its metadata. Several fakes may be doors into the same.
 */
public final class Conversations {

    /** @param letterId in its metadata */
    public record Message(
            String channel, String ts, @Nullable String threadTs, String letterId, JsonObject metadata) {}

    /**
     * What becomes of a call.
     *
     * @param done whether Slack does what it was called for
     * @param answer null for Slack's own
     */
    public record Fate(boolean done, @Nullable Answer answer) {

        public static final Fate FINE = new Fate(true, null);

        /** It is refused. */
        public static Fate not(Answer answer) {
            return new Fate(false, answer);
        }

        /** It is done, but the answer does not say so. */
        public static Fate inTheDark(Answer answer) {
            return new Fate(true, answer);
        }
    }

    private final InstantSource clock;
    private final Map<String, List<Message>> standing = new HashMap<>();
    private final Map<String, Integer> copies = new HashMap<>();
    private int count;

    /** @param clock gives the messages their timestamps */
    public Conversations(InstantSource clock) {
        this.clock = clock;
    }

    public void behind(FakeSlack door, Function<Call, Fate> fate) {
        door.thinking("chat.postMessage", call -> {
            Fate here = fate.apply(call);
            Message posted = here.done ? post(call) : null;
            return here.answer != null ? here.answer : posted(posted);
        });
        door.thinking("conversations.open", call -> answer(fate, call, this::opened));
        door.thinking("conversations.history", call -> answer(fate, call, this::shown));
        door.thinking("conversations.replies", call -> answer(fate, call, this::shown));
    }

    private static Answer answer(Function<Call, Fate> fate, Call call, Function<Call, Answer> otherwise) {
        Answer answer = fate.apply(call).answer;
        return answer != null ? answer : otherwise.apply(call);
    }

    /** How often each letter was posted. */
    public synchronized Map<String, Integer> copies() {
        return Map.copyOf(copies);
    }

    public synchronized int size() {
        return count;
    }

    public synchronized List<Message> all() {
        return standing.values().stream().flatMap(List::stream).toList();
    }

    /** Everything that stands there goes. */
    public synchronized void clear() {
        standing.clear();
        copies.clear();
    }

    private synchronized Message post(Call call) {
        String metadata = call.field("metadata");
        JsonObject about = metadata == null
                ? new JsonObject()
                : JsonParser.parseString(metadata).getAsJsonObject();
        String letter =
                metadata == null || !about.getAsJsonObject("event_payload").has("letter")
                        ? ""
                        : about.getAsJsonObject("event_payload").get("letter").getAsString();
        var message = new Message(
                conversation(call.field("channel")),
                "%d.%06d".formatted(clock.instant().getEpochSecond(), ++count % 1_000_000),
                call.field("thread_ts"),
                letter,
                about);
        standing.computeIfAbsent(message.channel, channel -> new ArrayList<>()).add(message);
        if (!letter.isEmpty()) copies.merge(letter, 1, Integer::sum);
        return message;
    }

    /** A person's id opens her direct conversation. */
    private static String conversation(String id) {
        return id.startsWith("U") ? "D" + id : id;
    }

    private static Answer posted(Message message) {
        return Answer.ok("{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(message.channel, message.ts));
    }

    private Answer opened(Call call) {
        return Answer.ok("{\"ok\":true,\"channel\":{\"id\":\"%s\"}}".formatted(conversation(call.field("users"))));
    }

    /** The newest first, as Slack does, page by page. */
    private synchronized Answer shown(Call call) {
        String oldest = call.fields().getOrDefault("oldest", "0");
        String thread = call.field("ts");
        List<Message> found = standing.getOrDefault(call.field("channel"), List.of()).reversed().stream()
                .filter(message -> message.ts.compareTo(oldest) >= 0)
                .filter(message -> thread == null ? message.threadTs == null : thread.equals(message.threadTs))
                .toList();
        int from = Integer.parseInt(call.fields().getOrDefault("cursor", "0"));
        int until = Math.min(found.size(), from + Integer.parseInt(call.fields().getOrDefault("limit", "100")));
        var messages = new JsonArray();
        boolean withMetadata =
                "1".equals(call.field("include_all_metadata")) || "true".equals(call.field("include_all_metadata"));
        for (Message message : found.subList(Math.min(from, until), until)) {
            var shown = new JsonObject();
            shown.addProperty("type", "message");
            shown.addProperty("ts", message.ts);
            if (withMetadata) shown.add("metadata", message.metadata);
            messages.add(shown);
        }
        var answer = new JsonObject();
        answer.addProperty("ok", true);
        answer.add("messages", messages);
        if (until < found.size()) {
            var more = new JsonObject();
            more.addProperty("next_cursor", String.valueOf(until));
            answer.add("response_metadata", more);
        }
        return Answer.ok(answer.toString());
    }
}
