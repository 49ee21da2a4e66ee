package torikumi.sandbox.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import torikumi.platform.ConditionalOnSandbox;

/**
 * The workspace: who is there, what was said. Every change moves it to the next state, so that a page can ask for what it has
 * not seen. Keeps the newest {@value #KEPT} messages of a conversation.
 */
@Component
@ConditionalOnSandbox
public class SandboxWorkspace {

    public static final int KEPT = 500;

    private record Removed(Message message, long state) {}

    private final Seed seed;
    private final Clock clock;
    private final Map<String, WorkspaceMember> people = new LinkedHashMap<>();
    private final Map<String, Conversation> conversations = new LinkedHashMap<>();
    private final Map<String, TreeMap<String, Message>> messages = new HashMap<>();
    private final Map<String, HomeView> homes = new HashMap<>();
    private final Deque<Removed> removed = new ArrayDeque<>();
    private long state;
    private long lastMicros;

    @Autowired
    public SandboxWorkspace(Clock clock) {
        this(Seed.bundled(), clock);
    }

    public SandboxWorkspace(Seed seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
        for (Seed.Channel channel : seed.channels())
            conversations.put(
                    channel.id(),
                    new Conversation(
                            channel.id(),
                            channel.name(),
                            null,
                            Boolean.TRUE.equals(channel.archived()),
                            !Boolean.TRUE.equals(channel.withoutBot())));
        for (WorkspaceMember person : seed.people()) {
            people.put(person.id(), person);
            conversations.put(
                    person.dm(), new Conversation(person.dm(), seed.bot().name(), person, false, true));
        }
        conversations.keySet().forEach(id -> messages.put(id, new TreeMap<>()));
    }

    public Seed seed() {
        return seed;
    }

    public Collection<WorkspaceMember> people() {
        return people.values();
    }

    public Optional<WorkspaceMember> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    public Collection<Conversation> conversations() {
        return conversations.values();
    }

    public Optional<Conversation> conversation(String id) {
        return Optional.ofNullable(conversations.get(id));
    }

    /** @param draft what to post; a thread it names must exist */
    public synchronized Message post(Conversation conversation, NewMessage draft) {
        state++;
        Message message = new Message(
                conversation.id(),
                nextTs(),
                draft.author(),
                draft.text(),
                draft.blocks(),
                draft.files(),
                draft.thread(),
                draft.onlyFor(),
                draft.metadata(),
                null,
                false,
                state,
                state);
        TreeMap<String, Message> all = messages(conversation);
        all.put(message.ts(), message);
        touchParent(all, message);
        if (all.size() > KEPT) all.pollFirstEntry();
        return message;
    }

    public synchronized Optional<Message> message(Conversation conversation, String ts) {
        return Optional.ofNullable(messages(conversation).get(ts));
    }

    /** @return the message as it reads now, or empty if there is none */
    public synchronized Optional<Message> edit(
            Conversation conversation, String ts, String text, ArrayNode blocks, @Nullable JsonNode metadata) {
        return Optional.ofNullable(messages(conversation)
                .computeIfPresent(ts, (key, message) -> message.reading(text, blocks, metadata, nextTs(), ++state)));
    }

    /** @return what is left of it: a tombstone if it was answered, otherwise nothing */
    public synchronized Optional<Message> remove(Conversation conversation, String ts) {
        TreeMap<String, Message> all = messages(conversation);
        Message message = all.get(ts);
        if (message == null) return Optional.empty();
        if (!replies(conversation, ts).isEmpty()) {
            Message left = message.tombstone(++state);
            all.put(ts, left);
            return Optional.of(left);
        }
        vanish(conversation, message);
        String thread = message.thread();
        Message parent = thread == null ? null : all.get(thread);
        if (parent != null && parent.gone() && replies(conversation, thread).isEmpty()) vanish(conversation, parent);
        return Optional.empty();
    }

    private void vanish(Conversation conversation, Message message) {
        TreeMap<String, Message> all = messages(conversation);
        all.remove(message.ts());
        state++;
        touchParent(all, message);
        removed.addLast(new Removed(message, state));
        if (removed.size() > KEPT) removed.removeFirst();
    }

    private void touchParent(TreeMap<String, Message> all, Message reply) {
        if (reply.thread() != null) all.computeIfPresent(reply.thread(), (key, parent) -> parent.at(state));
    }

    /** Everything said in a conversation, oldest first. */
    public synchronized List<Message> messagesIn(Conversation conversation) {
        return List.copyOf(messages(conversation).values());
    }

    /** The replies to a message, oldest first, without the message. */
    public synchronized List<Message> replies(Conversation conversation, String parent) {
        return select(conversation, message -> parent.equals(message.thread()));
    }

    /** What the person may see of a conversation and has not, having seen a state. State 0 has seen nothing. */
    public synchronized News news(Conversation conversation, WorkspaceMember person, long seen) {
        Predicate<Message> visible = message -> message.visibleTo(person);
        return new News(
                state,
                select(conversation, visible.and(message -> message.born() > seen)),
                select(conversation, visible.and(message -> message.born() <= seen && message.changed() > seen)),
                removed.stream()
                        .filter(gone -> gone.state() > seen)
                        .map(Removed::message)
                        .filter(message -> message.born() <= seen
                                && message.conversation().equals(conversation.id())
                                && visible.test(message))
                        .toList());
    }

    /** What was said in a conversation since a state, oldest first. */
    public synchronized List<Message> since(Conversation conversation, long seen) {
        return select(conversation, message -> message.born() > seen);
    }

    /** Slack keeps what only one person sees until they load the page anew; this takes it away earlier, if it is newer than a state. */
    public synchronized void forgetWhispers(Conversation conversation, WorkspaceMember person, long seen) {
        select(conversation, message -> message.born() > seen && person.id().equals(message.onlyFor()))
                .forEach(message -> vanish(conversation, message));
    }

    /** What the app has posted for others to read since a state, oldest first. */
    public synchronized List<Message> sentSince(long seen) {
        return messages.values().stream()
                .flatMap(all -> all.values().stream())
                .filter(message -> message.born() > seen
                        && !message.ephemeral()
                        && message.author().equals(seed.bot().user()))
                .sorted(Comparator.comparingLong(Message::born))
                .toList();
    }

    public synchronized HomeView publish(WorkspaceMember person, ObjectNode view, String hash) {
        HomeView home = new HomeView(view, hash, ++state);
        homes.put(person.id(), home);
        return home;
    }

    public synchronized Optional<HomeView> home(WorkspaceMember person) {
        return Optional.ofNullable(homes.get(person.id()));
    }

    /** What somebody chose in a message shows in it, though the message reads as before. */
    public synchronized void redraw(Conversation conversation, String ts) {
        messages(conversation).computeIfPresent(ts, (key, message) -> message.at(++state));
    }

    /** As {@link #redraw}, on a Home tab. */
    public synchronized void redrawHome(WorkspaceMember person) {
        homes.computeIfPresent(person.id(), (key, home) -> new HomeView(home.json(), home.hash(), ++state));
    }

    public synchronized long state() {
        return state;
    }

    private List<Message> select(Conversation conversation, Predicate<Message> wanted) {
        return messages(conversation).values().stream().filter(wanted).toList();
    }

    private TreeMap<String, Message> messages(Conversation conversation) {
        TreeMap<String, Message> all = messages.get(conversation.id());
        if (all == null) throw new IllegalArgumentException(conversation.id() + " is not in this workspace");
        return all;
    }

    /** A moment as Slack writes it. It is the id of a message too, so no two are alike even within one tick of the clock. */
    public synchronized String nextTs() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        lastMicros = Math.max(now, lastMicros + 1);
        return "%d.%06d".formatted(lastMicros / 1_000_000, lastMicros % 1_000_000);
    }
}
