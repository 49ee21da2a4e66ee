/** From words to a command: the catalogue of what can be said, the one parser, and how days, codes, healths and cadences are read. Pure. */
@NullMarked
package torikumi.slack.words;

import org.jspecify.annotations.NullMarked;
