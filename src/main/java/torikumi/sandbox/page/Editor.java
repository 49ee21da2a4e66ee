package torikumi.sandbox.page;

/**
 * The little dialog in which a person edits or deletes a message.
 *
 * @param at the ts of the message
 * @param text as the person would type it
 * @param deletes whether it asks if the message should be deleted
 * @param fault why the words were not taken; empty if they were
 */
record Editor(String at, String text, boolean deletes, String fault) {}
