/** What people write to the bot: mentions in channels, direct messages. */
@NullMarked
package torikumi.slack.message;

import org.jspecify.annotations.NullMarked;
