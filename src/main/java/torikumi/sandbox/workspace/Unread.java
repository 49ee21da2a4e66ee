package torikumi.sandbox.workspace;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import torikumi.platform.ConditionalOnSandbox;

/** What each person has not seen yet. A conversation is seen up to the state in which a page last showed it to them. */
@Component
@ConditionalOnSandbox
public class Unread {

    private record Reader(String person, String conversation) {}

    /**
     * What is unread in a conversation.
     *
     * @param messages how many
     * @param own how many of them are for this person: in their direct conversation or their section's channel, to them by name, or in
     *     answer to what they said
     */
    public record Count(int messages, int own) {}

    private final SandboxWorkspace workspace;
    private final Map<Reader, Long> seen = new HashMap<>();
    private long everybody;

    Unread(SandboxWorkspace workspace) {
        this.workspace = workspace;
    }

    /** Whatever is said from now on nobody has to see, until {@link #begin}. */
    public synchronized void pause() {
        everybody = Long.MAX_VALUE;
    }

    /** All that was said by now is seen. */
    public synchronized void begin() {
        everybody = workspace.state();
    }

    /** @param state of the workspace, as it was shown */
    public synchronized void saw(WorkspaceMember person, Conversation conversation, long state) {
        seen.merge(new Reader(person.id(), conversation.id()), state, Math::max);
    }

    public Count of(WorkspaceMember person, Conversation conversation) {
        if (!conversation.has(person)) return new Count(0, 0);
        int messages = 0;
        int own = 0;
        for (Message message : workspace.since(conversation, seenBy(person, conversation))) {
            if (message.author().equals(person.id()) || !message.visibleTo(person)) continue;
            boolean theirs = isFor(person, message);
            // Slack does not mark a channel for what is said in its threads.
            if (message.thread() != null && !theirs) continue;
            messages++;
            if (theirs) own++;
        }
        return new Count(messages, own);
    }

    /** Whether it is said to this person, among others or alone. */
    public boolean isFor(WorkspaceMember person, Message message) {
        Conversation where = workspace.conversation(message.conversation()).orElseThrow();
        if (where.direct()) return where.has(person);
        return message.thread() == null && where.name().equals(person.section())
                || person.id().equals(message.onlyFor())
                || message.text().contains("<@" + person.id() + ">")
                || inAnswerTo(person, where, message);
    }

    /** How much is for this person, in all conversations. */
    public int own(WorkspaceMember person) {
        return workspace.conversations().stream()
                .mapToInt(conversation -> of(person, conversation).own())
                .sum();
    }

    private synchronized long seenBy(WorkspaceMember person, Conversation conversation) {
        return Math.max(everybody, seen.getOrDefault(new Reader(person.id(), conversation.id()), 0L));
    }

    private boolean inAnswerTo(WorkspaceMember person, Conversation conversation, Message message) {
        String thread = message.thread();
        return thread != null
                && workspace
                        .message(conversation, thread)
                        .filter(parent -> parent.author().equals(person.id()))
                        .isPresent();
    }
}
