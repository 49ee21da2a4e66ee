package torikumi.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** A few of each button, menu and form that the bot has shown, to be pressed and filled in. Each is as likely as any other. */
final class Shown {

    private static final int OF_EACH = 16;
    private static final int PLACES = 100;

    /** Where a card was posted. */
    record Place(String channel, String ts) {}

    private final Random random;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, List<JsonObject>> elements = new TreeMap<>();
    private final Map<String, List<JsonObject>> forms = new TreeMap<>();

    Shown(Random random) {
        this.random = random;
    }

    /** A card's blocks, or a view. */
    void saw(JsonElement shown) {
        if (!(shown instanceof JsonObject view) || !"modal".equals(text(view, "type"))) elements(shown);
        // Not one that was invented and drawn anew as it came.
        else if (view.has("title")) keep(forms, text(view, "callback_id"), view);
    }

    private void elements(JsonElement in) {
        if (in instanceof JsonArray array) array.forEach(this::elements);
        if (!(in instanceof JsonObject object)) return;
        // A link is followed by Slack itself.
        if (object.has("action_id") && !object.has("url"))
            keep(elements, text(object, "action_id").replaceFirst("\\.\\d+$", ""), object);
        else object.asMap().values().forEach(this::elements);
    }

    private void keep(Map<String, List<JsonObject>> where, String name, JsonObject what) {
        List<JsonObject> kept = where.computeIfAbsent(name, n -> new ArrayList<>());
        if (kept.size() < OF_EACH) kept.add(what);
        else if (random.nextInt(8) == 0) kept.set(random.nextInt(OF_EACH), what);
    }

    void posted(Place place) {
        if (places.size() < PLACES) places.add(place);
        else places.set(random.nextInt(PLACES), place);
    }

    /** In a channel; null where nothing was posted yet. */
    Place place() {
        return places.isEmpty() ? null : places.get(random.nextInt(places.size()));
    }

    /** Of a card; null where none was shown yet. */
    JsonObject element() {
        return any(elements);
    }

    JsonObject form() {
        return any(forms);
    }

    Set<String> names() {
        return elements.keySet();
    }

    Set<String> formNames() {
        return forms.keySet();
    }

    private JsonObject any(Map<String, List<JsonObject>> of) {
        if (of.isEmpty()) return null;
        List<JsonObject> kept = of.get(List.copyOf(of.keySet()).get(random.nextInt(of.size())));
        return kept.get(random.nextInt(kept.size())).deepCopy();
    }

    static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive text ? text.getAsString() : "";
    }
}
