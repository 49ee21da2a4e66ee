/** The bot's Home tab. */
@NullMarked
package torikumi.slack.home;

import org.jspecify.annotations.NullMarked;
