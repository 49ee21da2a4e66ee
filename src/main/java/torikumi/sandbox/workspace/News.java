package torikumi.sandbox.workspace;

import java.util.List;

/**
 * What a person who saw one state of a conversation has not seen yet.
 *
 * @param state the state of the workspace this is the news of
 * @param posted messages that are new, oldest first
 * @param changed messages that read differently now, or have more replies
 * @param removed those that were seen and are gone
 */
public record News(long state, List<Message> posted, List<Message> changed, List<Message> removed) {}
