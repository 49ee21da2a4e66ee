package torikumi.sandbox.workspace;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * A message as it stands now.
 *
 * @param ts Slack's id of a message within its conversation, seconds with six decimals
 * @param author a user id: a person, the bot or {@link #SLACKBOT}
 * @param text escaped as Slack keeps it
 * @param files as the API shows them
 * @param thread the ts of the message this replies to
 * @param onlyFor the id of the one person who sees it ("only visible to you")
 * @param editedAt the ts of its last edit; null if it reads as posted
 * @param gone whether it was deleted and stays only because it was answered (Slack's tombstone)
 * @param born the state of the workspace at which it was posted
 * @param changed the state of the workspace at which it, or its number of replies, last changed
 */
public record Message(
        String conversation,
        String ts,
        String author,
        String text,
        ArrayNode blocks,
        ArrayNode files,
        @Nullable String thread,
        @Nullable String onlyFor,
        @Nullable JsonNode metadata,
        @Nullable String editedAt,
        boolean gone,
        long born,
        long changed) {

    public static final String SLACKBOT = "USLACKBOT";

    /** Slack's text of a tombstone, the same in every language. */
    static final String DELETED = "This message was deleted.";

    public boolean ephemeral() {
        return onlyFor != null;
    }

    public boolean visibleTo(WorkspaceMember person) {
        return onlyFor == null || onlyFor.equals(person.id());
    }

    public boolean edited() {
        return editedAt != null;
    }

    Message at(long state) {
        return new Message(
                conversation, ts, author, text, blocks, files, thread, onlyFor, metadata, editedAt, gone, born, state);
    }

    Message reading(String newText, ArrayNode newBlocks, @Nullable JsonNode newMetadata, String at, long state) {
        return new Message(
                conversation,
                ts,
                author,
                newText,
                newBlocks,
                files,
                thread,
                onlyFor,
                newMetadata,
                at,
                false,
                born,
                state);
    }

    /** What Slack leaves of a deleted message that was answered. */
    Message tombstone(long state) {
        ArrayNode none = JsonMapper.shared().createArrayNode();
        return new Message(conversation, ts, SLACKBOT, DELETED, none, none, null, null, null, null, true, born, state);
    }
}
