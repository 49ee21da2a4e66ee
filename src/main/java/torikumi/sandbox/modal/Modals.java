package torikumi.sandbox.modal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;
import torikumi.sandbox.blocks.Elements;
import torikumi.sandbox.blocks.NotAccepted;
import torikumi.sandbox.workspace.ApiJson;
import torikumi.sandbox.workspace.SandboxWorkspace;
import torikumi.sandbox.workspace.Seed;
import torikumi.sandbox.workspace.WorkspaceMember;

/** The dialogs each person has open, one upon another. */
@Component
@ConditionalOnSandbox
public class Modals {

    // Slack: a dialog and two upon it.
    private static final int DEEP = 3;
    private static final int OFFERED = 2000;

    private final Seed seed;
    private final Map<String, List<OpenView>> stacks = new HashMap<>();
    private final Map<String, Map<String, Map<String, JsonNode>>> offered = new HashMap<>();
    private long count;

    public Modals(SandboxWorkspace workspace) {
        this.seed = workspace.seed();
    }

    /** Shows a dialog in place of whatever dialogs the person had open. */
    public synchronized OpenView open(Trigger trigger, ObjectNode given) {
        String id = nextId();
        unique(given, id);
        clear(trigger.person());
        return put(trigger, view(given, id, id, null, trigger));
    }

    /** @throws NotAccepted with {@code push_limit_reached}, or {@code not_found} where there is nothing to push upon */
    public synchronized OpenView push(Trigger trigger, ObjectNode given) {
        List<OpenView> stack = stack(trigger.person());
        if (stack.isEmpty()) throw new NotAccepted("not_found");
        if (stack.size() == DEEP) throw new NotAccepted("push_limit_reached");
        String id = nextId();
        unique(given, id);
        return put(
                trigger, view(given, id, stack.getFirst().id(), stack.getLast().id(), trigger));
    }

    /** Gives an open view another content; its id and its place stay. */
    public synchronized OpenView update(OpenView view, ObjectNode given) {
        unique(given, view.id());
        JsonNode json = view.json();
        ObjectNode shown = ViewJson.shown(
                given,
                view.id(),
                hash(),
                json.path("root_view_id").stringValue(""),
                json.hasNonNull("previous_view_id")
                        ? json.path("previous_view_id").stringValue()
                        : null,
                seed);
        return change(view.id(), one -> one.reading(shown, ++count)).orElseThrow(() -> new NotAccepted("not_found"));
    }

    public synchronized Optional<OpenView> find(String id, String externalId) {
        return stacks.values().stream()
                .flatMap(Collection::stream)
                .filter(view -> id.isEmpty()
                        ? !externalId.isEmpty()
                                && externalId.equals(
                                        view.json().path("external_id").stringValue(""))
                        : view.id().equals(id))
                .findFirst();
    }

    /** The person's dialogs, the one they look at last. */
    public synchronized List<OpenView> stack(WorkspaceMember person) {
        return List.copyOf(stacks.getOrDefault(person.id(), List.of()));
    }

    public synchronized Optional<OpenView> top(WorkspaceMember person) {
        List<OpenView> stack = stack(person);
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
    }

    /** What a page of this person's should show: changes whenever it must draw its dialog anew, empty if there is none. */
    public synchronized String shown(WorkspaceMember person) {
        return top(person).map(view -> view.id() + "." + view.drawn()).orElse("");
    }

    /** Remembers what the person's form has entered, by the names of {@link OpenView#name}. */
    public synchronized Optional<OpenView> entered(String id, Map<String, List<String>> form) {
        Map<String, List<JsonNode>> choices = new HashMap<>();
        offered.getOrDefault(id, Map.of()).forEach((name, all) -> choices.put(name, List.copyOf(all.values())));
        return change(id, view -> view.entered(form, choices));
    }

    /** A page that shows it must draw it anew. */
    public synchronized void redraw(String id) {
        change(id, view -> view.drawnAgain(++count));
    }

    /** Says under its fields, or above them, why a view was not taken. */
    public synchronized void say(String id, Map<String, String> errors, String trouble) {
        change(id, view -> view.saying(Map.copyOf(errors), trouble, ++count));
    }

    /** Remembers what a search offered, or what files came, so that it can be chosen. */
    public synchronized void offer(String id, String name, List<JsonNode> options) {
        Map<String, JsonNode> all =
                offered.computeIfAbsent(id, key -> new HashMap<>()).computeIfAbsent(name, key -> new LinkedHashMap<>());
        for (JsonNode option : options) all.put(Elements.key(option), option);
        while (all.size() > OFFERED) all.remove(all.keySet().iterator().next());
    }

    /** Takes a view, and those upon it, from its stack; the one below is drawn as it was left. */
    public synchronized void close(String id) {
        for (List<OpenView> stack : stacks.values())
            for (int i = 0; i < stack.size(); i++)
                if (stack.get(i).id().equals(id)) {
                    stack.subList(i, stack.size()).forEach(view -> offered.remove(view.id()));
                    stack.subList(i, stack.size()).clear();
                    if (i > 0) stack.set(i - 1, stack.get(i - 1).drawnAgain(++count));
                    return;
                }
    }

    public synchronized void clear(WorkspaceMember person) {
        stack(person).forEach(view -> offered.remove(view.id()));
        stacks.remove(person.id());
    }

    private OpenView view(ObjectNode given, String id, String root, @Nullable String previous, Trigger trigger) {
        ObjectNode json = ViewJson.shown(given, id, hash(), root, previous, seed);
        ObjectNode values = OpenView.values(json.path("blocks"), ApiJson.object());
        return new OpenView(json, values, Map.of(), "", trigger.where(), ++count);
    }

    private OpenView put(Trigger trigger, OpenView view) {
        stacks.computeIfAbsent(trigger.person().id(), key -> new ArrayList<>()).add(view);
        return view;
    }

    private Optional<OpenView> change(String id, UnaryOperator<OpenView> change) {
        for (List<OpenView> stack : stacks.values())
            for (int i = 0; i < stack.size(); i++)
                if (stack.get(i).id().equals(id)) {
                    stack.set(i, change.apply(stack.get(i)));
                    return Optional.of(stack.get(i));
                }
        return Optional.empty();
    }

    // Slack: an external_id is unique among all views of a workspace.
    private void unique(ObjectNode given, String id) {
        Optional<OpenView> other = find("", given.path("external_id").stringValue(""));
        if (other.isPresent() && !other.get().id().equals(id)) throw new NotAccepted("duplicate_external_id");
    }

    private String nextId() {
        return "V0MODAL%05d".formatted(++count);
    }

    private String hash() {
        return "%d.%08x".formatted(++count, count * 2654435761L & 0xffffffffL);
    }
}
