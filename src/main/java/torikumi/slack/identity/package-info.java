/** Who the bot is, and in which workspace: learnt at start, remembered, never asked while a person waits. */
@NullMarked
package torikumi.slack.identity;

import org.jspecify.annotations.NullMarked;
