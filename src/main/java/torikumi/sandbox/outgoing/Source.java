package torikumi.sandbox.outgoing;

import org.jspecify.annotations.Nullable;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.Person;

/**
 * What a request to the app came from, and so where its answers go.
 *
 * @param original the ts of the message whose button was pressed; null for a command
 */
record Source(
        Conversation conversation, Person person, @Nullable String original) {}
