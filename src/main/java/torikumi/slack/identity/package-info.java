/** Who the bot is and in which workspace, and who the people there are, as Slack says or said last. */
@NullMarked
package torikumi.slack.identity;

import org.jspecify.annotations.NullMarked;
