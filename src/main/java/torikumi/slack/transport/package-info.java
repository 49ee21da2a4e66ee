/** How requests come in: signed posts to {@code /slack/events}, or Socket Mode, with the same handlers behind both; and what Slack's answers mean. */
@NullMarked
package torikumi.slack.transport;

import org.jspecify.annotations.NullMarked;
