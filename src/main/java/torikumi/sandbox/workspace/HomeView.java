package torikumi.sandbox.workspace;

import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot has published on one person's Home tab.
 *
 * @param json the view as {@code views.publish} answered it
 * @param hash changes with every publication
 */
public record HomeView(ObjectNode json, String hash, long changed) {}
