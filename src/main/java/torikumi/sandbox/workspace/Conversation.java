package torikumi.sandbox.workspace;

import org.jspecify.annotations.Nullable;

/**
 * A channel, or one person's conversation with the bot.
 *
 * @param person whose conversation it is; null for a channel
 */
public record Conversation(
        String id, String name, @Nullable WorkspaceMember person, boolean archived, boolean botIsMember) {

    public boolean direct() {
        return person != null;
    }

    /** Everybody is in every channel; a direct conversation has one person. */
    public boolean has(WorkspaceMember somebody) {
        return person == null || person.equals(somebody);
    }
}
