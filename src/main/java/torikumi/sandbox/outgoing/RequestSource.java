package torikumi.sandbox.outgoing;

import org.jspecify.annotations.Nullable;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.WorkspaceMember;

/**
 * What a request to the app came from, and so where its answers go.
 *
 * @param original the ts of the message whose button was pressed; null for a command
 */
record RequestSource(
        Conversation conversation,
        WorkspaceMember person,
        @Nullable String original) {}
