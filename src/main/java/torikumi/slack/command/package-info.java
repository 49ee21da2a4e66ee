/** From words to a command: the catalogue of what can be said, and the one parser. Pure. */
@NullMarked
package torikumi.slack.command;

import org.jspecify.annotations.NullMarked;
