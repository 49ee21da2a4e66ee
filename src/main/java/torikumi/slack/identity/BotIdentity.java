package torikumi.slack.identity;

import torikumi.platform.Workspace;

/**
 * Who the bot is.
 *
 * @param workspaceName as people know the workspace
 * @param userId the bot's user, {@code U...}: what a mention of it holds
 * @param botId {@code B...}: what its own messages carry
 */
public record BotIdentity(Workspace workspace, String workspaceName, String userId, String botId) {}
