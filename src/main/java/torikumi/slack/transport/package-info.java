/** How requests come in: signed posts to {@code /slack/events}, or Socket Mode. The same handlers serve both. */
@NullMarked
package torikumi.slack.transport;

import org.jspecify.annotations.NullMarked;
