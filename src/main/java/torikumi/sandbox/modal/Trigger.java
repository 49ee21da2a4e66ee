package torikumi.sandbox.modal;

import org.jspecify.annotations.Nullable;
import torikumi.sandbox.workspace.Conversation;
import torikumi.sandbox.workspace.WorkspaceMember;

/**
 * What a person did that lets the app show them a dialog.
 *
 * @param where the conversation it was done in; null on the Home tab
 */
public record Trigger(WorkspaceMember person, @Nullable Conversation where) {}
