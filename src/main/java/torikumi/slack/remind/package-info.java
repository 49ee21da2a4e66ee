/** The bot's requests and the answers to them; rules, calendar, absence, following, digests, summaries. */
@NullMarked
package torikumi.slack.remind;

import org.jspecify.annotations.NullMarked;
