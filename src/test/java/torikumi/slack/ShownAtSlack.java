package torikumi.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import torikumi.sandbox.blocks.BlockValidation;
import torikumi.sandbox.blocks.Fault;
import torikumi.slack.HostilePayloads.Due;
import torikumi.slack.HostilePayloads.Made;

/** What came at Slack: for whom it was, whether Slack would have taken it, and what can be pressed of it. */
final class ShownAtSlack {

    private static final Set<String> TELLING = Set.of(
            "chat.postMessage", "chat.postEphemeral", "chat.update", "views.open", "views.update", "views.publish");

    private static final List<String> PLACES =
            List.of("channel", "user", "user_id", "trigger_id", "thread_ts", "view_id");

    // Slack's, in a message.
    private static final int LONGEST = 40_000;

    private final Shown shown;
    private boolean keeps = true;

    ShownAtSlack(Shown shown) {
        this.shown = shown;
    }

    static JsonElement json(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            return new JsonPrimitive(text);
        }
    }

    /** What is not said of what is due in an answer that is not empty; empty where all is said. */
    static Optional<String> unworded(Made made, JsonElement answer) {
        if (made.due() == Due.WORDS && words(answer, "text").isBlank()) return Optional.of("no words");
        if (made.due() == Due.OPTIONS
                && !(answer instanceof JsonObject list && list.get("options") instanceof JsonArray))
            return Optional.of("no list");
        if (made.due() != Due.FORM_ANSWER) return Optional.empty();
        return switch (words(answer, "response_action")) {
            case "errors" -> errors(made, answer.getAsJsonObject().getAsJsonObject("errors"));
            case "update", "push" -> Optional.empty();
            default -> Optional.of("neither faults nor a form");
        };
    }

    private static Optional<String> errors(Made made, JsonObject errors) {
        if (errors.isEmpty()) return Optional.of("no faults");
        return errors.entrySet().stream()
                .filter(error -> !made.fields().contains(error.getKey())
                        || error.getValue().getAsString().isBlank())
                .map(error -> "said at " + error.getKey())
                .findFirst();
    }

    /** For whom, where, and in answer to what: ids of people, conversations, threads, triggers, forms and response_urls. */
    Set<String> places(List<FakeSlack.Call> calls) {
        Set<String> places = new HashSet<>();
        for (FakeSlack.Call call : calls) {
            if (call.method().startsWith("response/")) places.add(call.method().substring("response/".length()));
            // Letters come by themselves.
            if (!TELLING.contains(call.method()) || call.body().contains("torikumi_letter")) continue;
            PLACES.stream().map(call::field).filter(place -> place != null).forEach(places::add);
        }
        return places;
    }

    /** What is wrong with an ack's card or form; what can be pressed of it is kept. */
    List<String> acked(@Nullable String body) {
        if (body == null || !(json(body) instanceof JsonObject answer)) return List.of();
        return Stream.of(blocks(answer.get("blocks"), body), view(answer.get("view"), body), text(answer, body))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * What is wrong with what was posted; what can be pressed of it is kept.
     *
     * @param bent places of what is not made as Slack makes it: what it says comes back
     * @param forged places of what no client lets one do: answered as anything else, but nothing is made of the answer
     */
    List<String> faults(List<FakeSlack.Call> calls, Set<String> bent, Set<String> forged) {
        List<String> faults = new ArrayList<>();
        for (FakeSlack.Call call : calls) {
            Set<String> places = places(List.of(call));
            String view = call.field("view_id");
            // Of a form whose name was bent, too, what is drawn anew is what came.
            if (view != null && !view.matches("V\\d+")) continue;
            if (bent.contains(view) || places.stream().anyMatch(bent::contains)) continue;
            keeps = places.stream().noneMatch(forged::contains);
            if (call.method().startsWith("response/")) faults.addAll(acked(call.body()));
            if (!TELLING.contains(call.method())) continue;
            if (call.field("blocks") != null) faults.addAll(blocks(json(call.field("blocks")), call.body()));
            if (call.field("view") != null) faults.addAll(view(json(call.field("view")), call.body()));
            if (call.method().startsWith("chat.")
                    && (call.field("text") == null || call.field("text").isBlank()))
                faults.add("a message without words: " + call.fields());
            String channel = call.field("channel");
            if (call.method().equals("chat.postMessage") && channel != null && channel.startsWith("C"))
                shown.posted(new Shown.Place(channel, thread(call)));
        }
        keeps = true;
        return faults;
    }

    private static String thread(FakeSlack.Call call) {
        return call.field("thread_ts") == null ? "1600000000.000001" : call.field("thread_ts");
    }

    private static List<String> text(JsonObject answer, String body) {
        return words(answer, "text").length() > LONGEST ? List.of("longer than a message may be: " + body) : List.of();
    }

    private List<String> blocks(@Nullable JsonElement blocks, String where) {
        if (blocks == null) return List.of();
        if (keeps) shown.saw(blocks);
        return refused(BlockValidation.message(JsonMapper.shared().readTree(blocks.toString())), where);
    }

    private List<String> view(@Nullable JsonElement view, String where) {
        if (view == null) return List.of();
        if (keeps) shown.saw(view);
        return refused(BlockValidation.view(JsonMapper.shared().readTree(view.toString())), where);
    }

    private static List<String> refused(List<Fault> faults, String where) {
        return faults.isEmpty() ? List.of() : List.of("Slack refuses %s: %s".formatted(faults, where));
    }

    private static String words(JsonElement answer, String name) {
        return answer instanceof JsonObject object ? Shown.text(object, name) : "";
    }
}
